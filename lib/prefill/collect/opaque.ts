import { parentElement } from '../dom.ts';
import { styleOf } from './style.ts';

const OPAQUE = 0.9;

/** Its colour lets nothing through, or it has a picture. */
export function isOpaque(element: Element): boolean {
  const style = styleOf(element);
  if (!style || Number(style.opacity) < OPAQUE) return false;
  return style.backgroundImage !== 'none' || isSolid(style.backgroundColor);
}

/**
 * Nothing can be seen through it: by its colour, or a gradient of such. Pictures are not counted: those that lie over a whole
 * page and let the mouse through are snow and grain.
 */
export function inWholeOpaque(element: Element): boolean {
  const style = styleOf(element);
  if (!style || style.visibility !== 'visible' || style.mixBlendMode !== 'normal') return false;
  const gradient = /gradient\(/.test(style.backgroundImage) && !/url\(|rgba|transparent|\//.test(style.backgroundImage);
  if (!gradient && !isSolid(style.backgroundColor)) return false;
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentElement(at)) opacity *= Number(styleOf(at)?.opacity ?? 1);
  return opacity >= OPAQUE;
}

function isSolid(colour: string): boolean {
  const alpha = /rgba\([^)]*[,/]\s*([\d.]+)\s*\)/.exec(colour);
  return colour !== 'transparent' && (alpha ? Number(alpha[1]) > OPAQUE : true);
}
