/** The dialog that makes the sample programme and has it written into the workbook. */
import '../style.css';
import { runPage } from '../run-page';
import { addSampleProgramme } from '../sample-programme';

void runPage(addSampleProgramme);
