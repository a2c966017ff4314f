"""What was said and written, by type of activity: a title, a description, the next step."""

TALKS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "CALL": (
        ("Dotaz na termín dodání", "Chce vědět, kdy zboží dorazí. Slíbeno zavolat zpět.", "Zavolat do pátku"),
        ("Domluva schůzky", "Schůzka v dílně v úterý v 9:00.", ""),
        ("Objednávka náhradních dílů", "Kotouče, destičky, filtr. Pošle VIN e-mailem.", "Ověřit sklad"),
        ("Nedovoláno", "", "Zkusit odpoledne"),
        ("Question about a delivery", "Parcel left at the depot; asked for a new date.", "Book a courier"),
        ("Stížnost na fakturu", "Dvakrát účtovaná doprava. Předáno účtárně.", "Opravný doklad"),
        ("Poděkování za opravu", "Spokojená, doporučí nás dál.", ""),
    ),
    "EMAIL": (
        ("Cenová nabídka", "V příloze nabídka s platností 30 dnů.", "Připomenout za týden"),
        ("Re: Objednávka", "Potvrzuji množství i cenu. Děkujeme.", ""),
        ("Podklady ke smlouvě", "Posílám návrh smlouvy a obchodní podmínky.", "Počkat na podpis"),
        ("Your quote", "Please find the quote attached.", ""),
        ("Reklamační protokol", "Protokol č. 77 v příloze, prosíme o podpis.", ""),
    ),
    "SMS": (
        ("Vůz je připraven", "Dobrý den, vůz je připraven k vyzvednutí. Autodílna", ""),
        ("Potvrzení termínu", "Termín 14. v 8:00 platí. Na shledanou.", ""),
        ("Code for collection", "Your code for collection is 4711.", ""),
    ),
    "CHAT": (
        ("Dotaz z webu", "Máte skladem 205/55 R16? – Ano, osm kusů.", ""),
        ("Otevírací doba", "Je v sobotu otevřeno? – Do 12 hodin.", ""),
        ("Web chat", "Asked for an invoice in English.", "Poslat anglickou fakturu"),
    ),
    "COMMENT": (
        ("Poznámka", "Platí vždy včas, možno nabídnout delší splatnost.", ""),
        ("Předání kolegovi", "Od října se o zákazníka stará Marek.", ""),
        ("Internal note", "Prefers e-mail; do not call before ten.", ""),
    ),
    "CUSTOM": (
        ("Návštěva na pobočce", "Podepsán předávací protokol.", ""),
        ("Dopis", "Doporučený dopis, upomínka č. 1.", "Zkontrolovat platbu"),
    ),
}
