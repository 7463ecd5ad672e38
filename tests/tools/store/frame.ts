/** Of a picture in a listing, in pixels. */
export const SCREENSHOT = { width: 1280, height: 800 } as const;

/** Where the page of a window begins and how much of it is seen. */
export const PAGE_IN_WINDOW = { width: 1152, height: 632 } as const;

/** Pictures of the interface, as addresses that a page can show. */
interface FramePictures {
  page: string;
  popup?: string;
  icon: string;
}

export interface Frame {
  /** The language of the page, which chooses the shapes of Chinese and Japanese characters. */
  tag: string;
  headline: string;
  /** What the icon counts. */
  badge: string;
  pictures: FramePictures;
}

/** Escapes what stands in HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/**
 * A window with the real page in it, the real popup below the icon, and one line above. The window goes on below the edge: its
 * content is what matters, not that it is a window.
 */
export const framePage = ({ tag, headline, badge, pictures }: Frame): string => `<!doctype html>
<html lang="${tag}">
<meta charset="utf-8">
<style>${STYLE}</style>
<h1><img src="${pictures.icon}" alt=""><span>${escapeHtml(headline)}</span></h1>
<div class="window">
  <div class="bar">
    <i></i><i></i><i></i>
    <b></b>
    <span class="action"><img src="${pictures.icon}" alt="">${badge ? `<em>${escapeHtml(badge)}</em>` : ''}</span>
  </div>
  <img class="page" src="${pictures.page}" alt="">
</div>
${pictures.popup ? `<img class="popup" src="${pictures.popup}" alt="">` : ''}
</html>
`;

export const FONTS = `'Liberation Sans', Arial, 'Helvetica Neue', 'Noto Sans CJK SC', sans-serif`;

const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  body { inline-size: ${SCREENSHOT.width}px; block-size: ${SCREENSHOT.height}px; overflow: hidden; position: relative;
    background: linear-gradient(165deg, #eef5f4, #cfe3e1); font-family: ${FONTS}; }
  :lang(ja) body { font-family: 'Liberation Sans', Arial, 'Noto Sans CJK JP', sans-serif; }
  h1 { position: absolute; inset-inline: 64px; inset-block-start: 0; block-size: 124px; display: flex; align-items: center; gap: 22px;
    color: #0a3d45; font-size: 40px; line-height: 1.15; letter-spacing: -0.01em; }
  h1 img { inline-size: 56px; block-size: 56px; flex: none; }
  h1 span { white-space: nowrap; }
  .window { position: absolute; inset-inline: 64px; inset-block-start: 124px; block-size: 720px; overflow: hidden; border-radius: 14px;
    background: #fff; box-shadow: 0 0 0 1px #0a3d4522, 0 24px 60px #0a3d4533; }
  .bar { display: flex; align-items: center; gap: 8px; block-size: 44px; padding-inline: 18px; background: #e3ebea; }
  .bar i { inline-size: 12px; block-size: 12px; border-radius: 50%; background: #b5c6c4; }
  .bar b { flex: 1; block-size: 26px; margin-inline: 24px 16px; border-radius: 13px; background: #f6f9f9; }
  .action { position: relative; inline-size: 32px; block-size: 32px; padding: 6px; border-radius: 6px; background: #cddbd9; }
  .action img { display: block; inline-size: 20px; block-size: 20px; }
  .action em { position: absolute; inset-block-end: 0; inset-inline-end: -4px; min-inline-size: 16px; padding-inline: 3px; border-radius: 4px;
    background: #0b6470; color: #fff; font: bold 11px/14px ${FONTS}; text-align: center; }
  .page { display: block; inline-size: ${PAGE_IN_WINDOW.width}px; }
  .popup { position: absolute; inset-inline-end: 78px; inset-block-start: 174px; inline-size: 400px; border-radius: 10px;
    box-shadow: 0 0 0 1px #0a3d4533, 0 18px 48px #0a3d4559; }
`;
