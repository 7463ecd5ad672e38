import { settle, type Assigned } from './assigned.ts';
import { near } from './neighbours.ts';

const REACH = 3;

/**
 * "Name" beside "Vorname", "Nom" beside "Prénom", "Naam" beside "Voornaam" is the family name; "Nome" beside
 * "Cognome", "Nombre" beside "Apellidos", "Имя" beside "Фамилия" the given one. No list of languages is needed.
 */
export function splitNames(fields: Assigned[]): void {
  for (const entry of fields) {
    if (entry.type !== 'name') continue;
    const given = near(fields, entry, ['given-name'], REACH);
    const family = near(fields, entry, ['family-name'], REACH);
    if (given && !family) settle(entry, 'family-name', 'a name beside a given name');
    else if (family && !given) settle(entry, 'given-name', 'a name beside a family name');
  }
}
