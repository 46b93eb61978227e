// Every test that runs the product runs the built bundle: build it once, before the first one.
import { buildAddon } from '../build/addon.mjs';
import { buildWorkbench } from '../build/workbench.mjs';

export async function setup() {
  await Promise.all([buildAddon(), buildWorkbench()]);
}
