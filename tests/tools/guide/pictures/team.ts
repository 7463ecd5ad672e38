import { FeedServer } from '../../../support/feed-server.ts';
import { addFeed, openSetUp } from '../../../support/leadstand.ts';
import { Colleague } from '../../../support/team-colleague.ts';
import { TeamServer } from '../../../support/team-server.ts';
import { beginTeam, invite, sync, TEAM_PASSPHRASE } from '../../../support/team-walk.ts';
import { latinLeads } from './latin-leads.ts';
import { PAGE, POPUP, type Series } from './shot.ts';

/** A team of two on the set-up page, and what the popup says when one of them was faster. */
export const asATeam: Series = {
  pictures: ['team.png', 'colleague.png'],
  async take(app, shot) {
    const feed = await FeedServer.start({ leads: latinLeads(12) });
    const server = await TeamServer.start();
    try {
      const setUp = await openSetUp(app, PAGE);
      await addFeed(app, setUp, { url: feed.url, key: feed.key });
      await beginTeam(app, setUp, { server, database: 'leadstand', name: 'Ann', asks: false });
      const ben = await Colleague.join(await invite(setUp), TEAM_PASSPHRASE, 'Ben');
      await sync(setUp);
      // Without the invitation, which is read once.
      await setUp.reload();
      await setUp.waitForSelector('.team__list li + li');
      await setUp.evaluate(nameServer);
      await shot(setUp, 'team.png', { of: ['.team__own'] });
      const popup = await app.openExtensionPage('popup.html', POPUP);
      await popup.waitForSelector('.row__open');
      await popup.focus('.row__open');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.detail');
      await ben.act({ act: 'answer' });
      await popup.keyboard.press('r');
      await popup.waitForSelector('dialog[open] .meanwhile');
      await shot(popup, 'colleague.png', { of: ['dialog[open]'], margin: 0 });
    } finally {
      await Promise.all([feed.close(), server.stop()]);
    }
  },
};

/** Runs in the page: the server of the picture is no feed. */
function nameServer(): void {
  const address = document.querySelector('.team__state .quiet');
  if (address) address.textContent = 'https://couch.example.com';
}
