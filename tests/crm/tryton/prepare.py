"""Fills a fresh database: the user's own company, every country with its states, and some parties that are there already.

Called with the configuration file of the server. Talks to the server's models in this process, as an import of 5,000
states through its interface takes half a minute.
"""

import sys

import pycountry
from trytond.config import config

config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402 (reads the configuration when it is imported)
from trytond.transaction import Transaction  # noqa: E402

PARTIES = ['Werk GmbH', 'Werk GmbH & Co. KG', 'Stadtwerk GmbH', 'Lone Star Imaging']


def add_countries(pool):
    Country, Subdivision = pool.get('country.country'), pool.get('country.subdivision')
    countries = Country.create([
        {'name': c.name, 'code': c.alpha_2, 'code3': c.alpha_3, 'code_numeric': c.numeric}
        for c in pycountry.countries])
    ids = {country.code: country.id for country in countries}
    types = dict(Subdivision.type.selection)
    Subdivision.create([
        {'country': ids[s.country_code], 'code': s.code, 'name': s.name,
            'type': s.type.lower() if s.type.lower() in types else None}
        for s in pycountry.subdivisions])


def add_company(pool):
    Party, Currency = pool.get('party.party'), pool.get('currency.currency')
    Company, User = pool.get('company.company'), pool.get('res.user')
    party, = Party.create([{'name': 'Seller & Sons'}])
    currency, = Currency.create([{'name': 'Euro', 'code': 'EUR', 'symbol': '€'}])
    company, = Company.create([{'party': party.id, 'currency': currency.id}])
    admin = User.search([('login', '=', 'admin')])
    User.write(admin, {'companies': [('add', [company.id])], 'company': company.id})


Pool.start()
pool = Pool('crm')
pool.init()
with Transaction().start('crm', 1) as transaction:
    add_countries(pool)
    add_company(pool)
    pool.get('party.party').create([{'name': name, 'addresses': []} for name in PARTIES])
    # No assistant that greets the administrator at the first login.
    Item = pool.get('ir.module.config_wizard.item')
    Item.write(Item.search([]), {'state': 'done'})
    transaction.commit()
