"""Makes the database: the modules, the user's own company, every country with its states, and some parties.

Called with the configuration file of the server. Talks to the server's models in this process: through its interface, the
import of 5,000 states alone takes half a minute.
"""

import sys

import pycountry
from trytond import commandline
from trytond.config import config

CONFIGURATION = sys.argv[1]
config.update_etc(CONFIGURATION)

# They read the configuration when they are imported.
from trytond import admin  # noqa: E402
from trytond.model import ModelStorage  # noqa: E402
from trytond.pool import Pool  # noqa: E402
from trytond.transaction import Transaction  # noqa: E402

MODULES = ['party', 'company', 'country', 'sale_opportunity']
PARTIES = ['Werk', 'Werk GmbH & Co. KG', 'Werk GmbH', 'Stadtwerk GmbH', 'Lone Star Imaging, Inc.', 'Lone Star Imaging Partners']


def install_modules():
    # Half of the time would go into checks of the data that the modules come with. The server has them all.
    ModelStorage._validate = classmethod(lambda cls, records, field_names=None: None)
    admin.run(commandline.get_parser_admin().parse_args([
        '-c', CONFIGURATION, '-d', 'crm', '-u', *MODULES, '--activate-dependencies', '--email', 'admin@example.com']))


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


install_modules()
pool = Pool('crm')
with Transaction().start('crm', 1) as transaction:
    add_countries(pool)
    add_company(pool)
    pool.get('party.party').create([{'name': name, 'addresses': []} for name in PARTIES])
    # No assistant that greets the administrator at the first login.
    Item = pool.get('ir.module.config_wizard.item')
    Item.write(Item.search([]), {'state': 'done'})
    transaction.commit()
