"""Cities, towns, islands and countries by name: as which set each is shown, or whose houses it has, with the words for it. `world.staging.lands.named_places` says what the sets are.

A name that is also a noun, a person's name or china is listed with the word that makes it a place. Where a text names a street or a market of the place, that is the set.
"""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


NAMED_PLACES: Mapping[str, tuple[str, str, tuple[str, ...]]] = {  # set: its ground, its backdrop, its words
    "indian city": ("tile", "city", _words("indian city, mumbai india, mumbai, bombay, delhi, new delhi, kolkata, calcutta, jaipur, varanasi, agra, bangalore, bengaluru, hyderabad, chennai, india, rajasthan, udaipur, lucknow, gujarat, pakistan, lahore, karachi, dhaka, bangladesh, indian town, delhi india, jaipur india, kerala, goa, sri lanka, colombo")),
    "african city": ("earth", "city", _words("african city, johannesburg, johannesburg south africa, south africa, pretoria, durban, nairobi, lagos, nigeria, accra, ghana, kinshasa, harare, zimbabwe, dar es salaam, addis ababa, ethiopia, kampala, uganda, dakar, senegal, lusaka, luanda, angola, abuja, soweto, kigali, rwanda, african town, african village")),
    "cape city": ("tile", "mountains", _words("cape city, cape town, cape town south africa")),
    "antarctica": ("snow", "mountains", _words("antarctica, in antarctica, antarctic, the antarctic, south pole, antarctic coast, antarctic landscape")),
    "egyptian desert": ("sand", "desert", _words("egyptian desert, egypt, ancient egypt, giza, nile valley, luxor")),
    "egyptian city": ("sand", "desert", _words("egyptian city, cairo, cairo egypt, alexandria egypt, egyptian town, egyptian street")),
    "moroccan city": ("earth", "desert", _words("moroccan city, marrakech, marrakesh, morocco, fez morocco, casablanca, tunis, tunisia, algiers, algeria, tripoli, moroccan town, damascus, baghdad, tehran, iran, iraq, syria, yemen, samarkand, uzbekistan")),
    "bosphorus city": ("tile", "city", _words("bosphorus city, istanbul, istanbul turkey, in turkey, ankara, constantinople, bosphorus, izmir")),
    "gulf city": ("tile", "city", _words("gulf city, dubai, abu dhabi, doha, qatar, riyadh, saudi arabia, kuwait, bahrain, united arab emirates")),
    "holy city": ("cobbles", "desert", _words("holy city, jerusalem, bethlehem, israel, nazareth, mecca, medina saudi arabia")),
    "chinese city": ("tile", "city", _words("chinese city, beijing, beijing china, peking, china town, chinatown, in china, ancient china, xi'an, xian china, chengdu, nanjing, suzhou, chinese town, chinese village, chinese street, imperial china")),
    "shanghai": ("concrete", "city", _words("shanghai, shanghai china, shenzhen, guangzhou, chongqing")),
    "southeast asian city": ("concrete", "city", _words("southeast asian city, bangkok, bangkok thailand, thailand, chiang mai, vietnam, hanoi, saigon, ho chi minh city, cambodia, phnom penh, laos, myanmar, yangon, jakarta, manila, philippines, indonesia")),
    "balinese land": ("grass", "forest", _words("balinese land, bali, bali indonesia, ubud, java")),
    "japanese land": ("cobbles", "city", _words("japanese land, japan, rural japan, hokkaido, kyoto japan, kamakura, nikko")),
    "himalayan land": ("rock", "mountains", _words("himalayan land, tibet, nepal, bhutan, lhasa, kathmandu, ladakh, himalayan village")),
    "paris": ("tile", "city", _words("paris, paris france, in france, parisian city")),
    "london": ("tile", "city", _words("london, london england, in england, in britain, united kingdom")),
    "new york": ("concrete", "city", _words("new york, new york city, nyc, manhattan, brooklyn, chicago, philadelphia")),
    "rome": ("cobbles", "city", _words("rome, rome italy, in italy, naples, milan, verona")),
    "barcelona": ("tile", "city", _words("barcelona, barcelona spain, in spain, madrid, seville, valencia")),
    "athens": ("tile", "city", _words("athens, athens greece, greece, in greece, crete")),
    "middle european city": ("cobbles", "city", _words("middle european city, prague, vienna, vienna austria, budapest, krakow, warsaw, poland, munich, cologne, germany, hamburg, czech republic, hungary, bavaria, bratislava, zagreb, brussels, bruges, belgium, strasbourg, salzburg, luxembourg")),
    "berlin": ("concrete", "city", _words("berlin, berlin germany")),
    "moscow": ("cobbles", "city", _words("moscow, moscow russia, russia, st petersburg, saint petersburg, kyiv, kiev, ukraine, belarus")),
    "amsterdam": ("cobbles", "city", _words("amsterdam, amsterdam netherlands, netherlands, in holland, rotterdam, copenhagen, denmark, delft")),
    "nordic town": ("concrete", "mountains", _words("nordic town, norway, bergen, oslo, tromso, lofoten, sweden, stockholm, reykjavik, faroe islands, greenland, nordic village, scandinavia, finland, helsinki, newfoundland")),
    "alpine land": ("grass", "mountains", _words("alpine land, switzerland, swiss alps, austria, swiss village, tyrol, zermatt, interlaken, lucerne, liechtenstein, swiss countryside")),
    "scottish land": ("grass", "mountains", _words("scottish land, scotland, scottish highlands, ireland, irish countryside, wales, isle of skye, highlands of scotland, irish coast")),
    "icelandic land": ("rock", "mountains", _words("icelandic land, iceland, icelandic landscape, south iceland")),
    "rio": ("sand", "beach", _words("rio, rio de janeiro, copacabana, ipanema, brazil, in brazil, rio brazil")),
    "sydney": ("concrete", "beach", _words("sydney, sydney australia, sydney harbour, sydney harbor, auckland")),
    "san francisco": ("concrete", "city", _words("san francisco, san francisco california, lombard street")),
    "los angeles": ("concrete", "city", _words("los angeles, hollywood, beverly hills, los angeles california, hollywood boulevard, california, malibu hills, sunset boulevard, miami")),
    "las vegas": ("asphalt", "city", _words("las vegas, vegas, las vegas strip, las vegas nevada, reno nevada")),
    "seattle": ("concrete", "city", _words("seattle, toronto, vancouver, seattle washington, toronto canada, in canada, montreal")),
    "singapore": ("concrete", "city", _words("singapore, marina bay")),
    "twin tower city": ("concrete", "city", _words("twin tower city, kuala lumpur, malaysia, kuala lumpur malaysia")),
    "mexican town": ("cobbles", "city", _words("mexican town, mexico, mexico city, oaxaca, guanajuato, guatemala, colombia, bogota, cartagena, ecuador, quito, mexican village, havana, cuba, old havana, lima, buenos aires, argentina, puerto rico, san juan")),
    "andean land": ("grass", "mountains", _words("andean land, peru, bolivia, cusco, peruvian village")),
    "australian land": ("sand", "desert", _words("australian land, australia, australian outback, outback, alice springs")),
    "new zealand land": ("grass", "mountains", _words("new zealand land, new zealand, queenstown, middle earth, the shire")),
    "hawaiian land": ("sand", "beach", _words("hawaiian land, hawaii, honolulu, maui, oahu, waikiki, tahiti, fiji, samoa, polynesia")),
}  # fmt: skip
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
