export interface Picture {
  look: string;
  state: string;
  file: string;
}

/** All pictures on one page, to be looked through. */
export function indexPage(browser: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(
    ({ look, state, file }) =>
      `<figure><a href="${file}"><img src="${file}" alt="${state}, ${look}" loading="lazy"></a><figcaption>${state} <small>${look}</small></figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Leadstand in ${browser}</title>
<style>
  body { display: flex; flex-wrap: wrap; gap: 1rem; font: 1rem/1.4 system-ui; background: #8a9693; }
  figure { margin: 0; padding: .5rem; background: #fff; }
  img { display: block; max-inline-size: 26rem; max-block-size: 40rem; }
</style>
${figures.join('\n')}
</html>
`;
}
