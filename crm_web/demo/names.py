"""Names to invent people from. A Czech surname stands in its two forms."""

MEN = [
    "Jan",
    "Jiří",
    "Petr",
    "Pavel",
    "Tomáš",
    "Martin",
    "Jakub",
    "Zdeněk",
    "Ondřej",
    "Vojtěch",
    "Matěj",
    "Šimon",
    "Čeněk",
    "Řehoř",
    "Lukáš",
    "Aleš",
    "Kryštof",
    "Ľubomír",
]
WOMEN = [
    "Jana",
    "Marie",
    "Eva",
    "Hana",
    "Anna",
    "Lenka",
    "Kateřina",
    "Lucie",
    "Šárka",
    "Zuzana",
    "Věra",
    "Alžběta",
    "Růžena",
    "Žofie",
    "Barbora",
    "Ivana",
    "Tereza",
    "Míla",
]
SURNAMES = (
    ("Novák", "Nováková"), ("Svoboda", "Svobodová"), ("Novotný", "Novotná"), ("Dvořák", "Dvořáková"), ("Černý", "Černá"),
    ("Procházka", "Procházková"), ("Kučera", "Kučerová"), ("Veselý", "Veselá"), ("Horák", "Horáková"), ("Němec", "Němcová"),
    ("Pokorný", "Pokorná"), ("Chalupa", "Chalupová"), ("Chvátal", "Chvátalová"), ("Hájek", "Hájková"), ("Čermák", "Čermáková"),
    ("Šimek", "Šimková"), ("Říha", "Říhová"), ("Žák", "Žáková"), ("Ježek", "Ježková"), ("Ábel", "Ábelová"),
    ("Ďurica", "Ďuricová"), ("Šťastný", "Šťastná"), ("Zeman", "Zemanová"), ("Urban", "Urbanová"), ("Ťoupal", "Ťoupalová"),
    ("Řezníček", "Řezníčková"), ("Cibulka", "Cibulková"), ("Ježdík", "Ježdíková"), ("Ouřada", "Ouřadová"), ("Úlehla", "Úlehlová"),
)  # fmt: skip
ENGLISH = (
    "Emma Clarke", "Oliver Wright", "Chloë Baker", "Zoë O'Neill", "James Hughes", "Siân Evans", "Noah Turner", "Grace Ward",
    "Renée Mitchell", "Jack Cooper", "Amélie Reed", "Harry Fox",
)  # fmt: skip
DESCRIPTIONS = (
    "", "", "Nákupčí", "Jednatel", "Účetní", "Vedoucí skladu", "Servisní technik", "Purchasing manager", "Head of support",
    "Office manager",
)  # fmt: skip
NOTES = (
    "", "", "", "Volat po 14. hodině.", "Preferuje e-mail.", "Chce nabídku na příští rok.", "Calls back within the hour.",
    "Zákazník od roku 2014.\nFakturuje se čtvrtletně.",
)  # fmt: skip
