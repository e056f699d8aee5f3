import type { Model } from './model';

/** How deep the nearest block around two others lies, themselves included. */
export function depthOfCommon(model: Model): (a: number, b: number) => number {
  const depths: number[] = [];
  model.blocks.forEach((block, index) => {
    depths[index] = block.parent < 0 ? 0 : depths[block.parent]! + 1;
  });
  return (a, b) => {
    let [left, right] = [a, b];
    while (left !== right) {
      if (left < 0 || right < 0) return 0;
      if (depths[left]! >= depths[right]!) left = model.blocks[left]!.parent;
      else right = model.blocks[right]!.parent;
    }
    return left < 0 ? 0 : depths[left]!;
  };
}
