import { openRequest, openSetUp, press, untilText } from '../../../support/leadstand.ts';
import { PAGE, POPUP, type Series } from './shot.ts';

const BUYER = 'Imogen Featherstone';

/** The practice run: the sample, one request, and the practice CRM. */
export const practice: Series = {
  pictures: ['first-run.png', 'set-up.png', 'request.png', 'filled.png', 'practice.png', 'reply.png'],
  async take(app, shot) {
    const first = await app.openExtensionPage('popup.html', { ...POPUP, height: 460 });
    await first.waitForSelector('.empty');
    await shot(first, 'first-run.png');
    await press(first, 'Try it with sample data');
    await first.waitForSelector('.row');
    await first.close();

    const setUp = await openSetUp(app, PAGE);
    await setUp.waitForSelector('.connection');
    await shot(setUp, 'set-up.png', { of: ['body'], margin: 0, height: 860 });

    const crm = await app.openExtensionPage('practice-crm.html', PAGE);
    const popup = await app.openPopup(crm);
    await openRequest(popup, BUYER);
    await shot(popup, 'request.png');
    await press(popup, 'Fill this form');
    await untilText(popup, '.detail h1', /fields filled/);
    await shot(popup, 'filled.png');
    await app.closePopup();
    await shot(crm, 'practice.png', { of: ['.crm'], margin: 0 });

    const list = await app.openExtensionPage('popup.html', { ...POPUP, height: 700 });
    await openRequest(list, BUYER);
    await press(list, 'Reply');
    await list.waitForSelector('.reply__text');
    await shot(list, 'reply.png');
  },
};
