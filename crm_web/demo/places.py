"""Addresses that nobody has: the towns are invented, their postal codes are given to no post office."""

from random import Random

_TOWNS = (
    "Horní Vymyšlená", "Dolní Vymyšlená", "Kocourkov nad Řekou", "Smyšlenice", "Vzorov u Příkladu", "Nová Ukázka", "Příkladov",
    "Zkušebnice", "Lhota pod Výmyslem", "Třebaže", "Ukázkov-město", "Dřívější Újezd",
)  # fmt: skip
_STREETS = (
    "Vzorová", "Zkušební", "U Vymyšlené lípy", "Ukázková", "Na Příkladu", "Dlouhá", "Za Cihelnou", "Řeznická", "Školní",
    "K Železničnímu mostu", "náměstí Výmyslů", "Šípková", "Průmyslová", "Pod Hájkem", "Květinová",
)  # fmt: skip
_ENGLISH_TOWNS = ("Nowhere-on-Sea", "Upper Example", "Sampleford", "Little Fiction")
_ENGLISH_STREETS = ("Example Road", "Placeholder Lane", "Invention Street", "Sample Mews")


def address(chance: Random) -> str:
    """Return a Czech address, as on an envelope."""
    number = f"{chance.randrange(1, 1800)}/{chance.randrange(1, 60)}"
    return f"{chance.choice(_STREETS)} {number}\n99{chance.randrange(10)} {chance.randrange(100):02} {chance.choice(_TOWNS)}"


def english_address(chance: Random) -> str:
    """Return a British address."""
    code = f"ZZ{chance.randrange(1, 99)} {chance.randrange(1, 9)}ZZ"
    return f"{chance.randrange(1, 200)} {chance.choice(_ENGLISH_STREETS)}\n{chance.choice(_ENGLISH_TOWNS)}\n{code}"
