/** Statements of a month: what each partner earned, what is owed, closing and paying. */
import '../style.css';
