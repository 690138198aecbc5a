"""Towns and countries by whose houses everybody knows them, and the words for them."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


TOWNS: Mapping[str, tuple[str, ...]] = {  # kind of town: its words
    "paris": _words("paris, parisian, montmartre, champs elysees, french cafe, lyon, bordeaux, french street, saint germain, le marais"),
    "new york": _words("new york, new york city, nyc, manhattan, brooklyn, harlem, chicago, boston, philadelphia, wall street, soho, fifth avenue, queens, the bronx, gotham"),
    "london": _words("london, edinburgh, dublin, notting hill, camden, british, england, bath england, baker street, abbey road"),
    "kyoto": _words("kyoto, gion, edo, nara, old tokyo, japanese village, japanese town, japanese street, traditional japanese street, feudal japan, takayama"),
    "tokyo": _words("tokyo, shinjuku, shibuya, osaka, akihabara, seoul, hong kong, kabukicho, dotonbori, kowloon"),
    "south": _words("rome, italy, italian, barcelona, lisbon, naples, havana, cuba, cuban, seville, porto, florence, sicily, amalfi, spain, spanish, mexico, mexico city, oaxaca, cartagena, madrid, "
                    "buenos aires, venice, verona, portugal, positano, cinque terre, old havana, trastevere, siena, marseille, nice, malaga, san miguel"),
}  # fmt: skip
TOWN_OF: dict[str, str] = {word: town for town, words in TOWNS.items() for word in words}
