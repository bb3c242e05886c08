### Der Plan auf einer Seite: seine Teile und Felder, zu jedem ein Beispiel, und was die Prüfung sagt.

## Teile
plan-section-why = Warum
plan-section-why-hint = die Wurzel
plan-section-where-to = Wohin
plan-section-where-to-hint = was wir sehen, was wir tun
plan-section-goal = Ziele
plan-section-goal-hint = eine Zahl, ihre Herkunft, ein Tag
plan-section-audience = Für wen
plan-section-audience-hint = wer sie sind, und wo
plan-section-voice = Wie wir klingen
plan-section-voice-hint = einmal gesagt, für alle, die schreiben
plan-section-pillar = Was wir sagen
plan-section-pillar-hint = Anteile von zehn Beiträgen
plan-section-offer = Angebote
plan-section-offer-hint = eines nach dem anderen
plan-section-campaign = Kampagnen
plan-section-campaign-hint = mit Anfang und Ende
plan-section-place = Wo
plan-section-place-hint = eigene Orte zuerst
plan-section-away = Abseits vom Bildschirm
plan-section-away-hint = was ohne Beitrag wirkt
plan-section-person = Wer
plan-section-person-hint = Stunden in der Woche
plan-section-job = Aufgaben
plan-section-job-hint = jede mit jemandem, der einspringt
plan-section-money = Geld
plan-section-money-hint = was es kostet, Monat für Monat
plan-section-means = Womit
plan-section-means-hint = ein Budget und ein Versprechen
plan-section-rhythm = Rhythmus
plan-section-rhythm-hint = eine gewöhnliche Woche
plan-section-review = Durchsicht
plan-section-review-hint = wann wir wieder hinsehen

## Felder
plan-field-name = Name
plan-field-purpose = Wozu, außer für Geld
plan-field-social = Warum soziale Netzwerke
plan-field-social-asked-on = Zuletzt gefragt am
plan-field-vision = Was wir sehen
plan-field-mission = Was wir tun
plan-field-offering = Was wir anbieten
plan-field-different = Was nur wir sagen können
plan-field-competitors = Andere in der Nähe
plan-field-role = Wessen Arbeit das ist
plan-field-definition = Was zählt
plan-field-source = Woher die Zahl kommt
plan-field-counts = Was sie wachsen lässt
plan-field-baseline = Wo sie heute steht
plan-field-target = Wie viele
plan-field-until = Bis
plan-field-not-before = Kein Urteil vor
plan-field-signs = Frühe Zeichen
plan-field-owner = Wer sich kümmert
plan-field-deputy = Wer einspringt
plan-field-answers-people = Antwortet den Leuten
plan-field-about = In wenigen Worten
plan-field-places = Orte
plan-field-evidence = Woher wir das wissen
plan-field-sounds = Wir klingen wie
plan-field-never = Das nie
plan-field-share = Beiträge von zehn
plan-field-promotional = Es verkauft etwas
plan-field-starts = Beginnt
plan-field-ends = Endet
plan-field-address = Adresse der Seite dazu
plan-field-goals = Führt zu diesen Zielen
plan-field-cost = Was es kosten darf
plan-field-network = Netzwerk
plan-field-reason = Warum hier
plan-field-liking = Was wir dort gern tun
plan-field-standing = Wie es darum steht
plan-field-per-week = Beiträge in der Woche
plan-field-trial-until = Probe bis
plan-field-stop-rule = Schluss, wenn
plan-field-review-on = Nächster Blick darauf
plan-field-rested-on = Ruht seit
plan-field-rested-why = Warum er ruht
plan-field-habit = Art
plan-field-rhythm = Wie oft
plan-field-hours = Zeit in der Woche
plan-field-knowledge = Kann, und lernt noch
plan-field-amount = Betrag
plan-field-month = Monat
plan-field-campaign = Für diese Kampagne
plan-field-place = Für diesen Ort
plan-field-away = Für diese Gewohnheit
plan-field-budget = Budget im Monat
plan-field-answer-within = Antwort innerhalb von
plan-field-open-days = Arbeitstage
plan-field-opens-at = Ab
plan-field-closes-at = Bis
plan-field-hours-by-day = Zeiten je Tag
plan-field-quiet-days = Stille Tage
plan-field-apart = Abstand
plan-field-usual-week = Eine gewöhnliche Woche
plan-field-reviewed-on = Zuletzt durchgesehen am
plan-field-next-review = Nächste Durchsicht
plan-field-belongs = Gehört zu
plan-field-size = Wie groß es werden soll

## Warum
plan-help-why-purpose = Was würde fehlen, wenn es den Betrieb nicht mehr gäbe? Ein, zwei Sätze über Menschen.
plan-example-why-purpose = Niemand soll Angst vor der eigenen Treppe bekommen.
plan-help-why-social = Warum das, und nicht ein Gespräch, ein Brief, eine gute Stunde mit jemandem?
plan-example-why-social = Die Töchter und Söhne meiner Leute schauen dort zuerst nach, und eine Übung erreicht vierzig auf einmal.
plan-help-why-social-asked-on = Der Tag der letzten Antwort darauf. Bei jeder Durchsicht wird neu gefragt.
plan-example-why-social-asked-on = der Tag der letzten Durchsicht

## Wohin
plan-help-where-to-vision = Wie sieht der Betrieb in zehn Jahren aus, wenn es gut geht?
plan-example-where-to-vision = Hier steigt jede Siebzigjährige mit der Einkaufstasche in den dritten Stock.
plan-help-where-to-mission = Was du dafür tust, Woche für Woche.
plan-example-where-to-mission = Kleine Gruppen, einfache Worte, zehn Minuten am Tag. Im Netz erklären wir, im Studio begleiten wir.
plan-help-where-to-offering = Was man bei dir bekommt, so gesagt wie an der Tür.
plan-example-where-to-offering = Gruppen zu fünft, zweimal die Woche, davor ein Hausbesuch.
plan-help-where-to-different = Ein Satz, den sonst niemand unterschreiben könnte. Vielleicht hat ihn schon jemand aus der Kundschaft gesagt.
plan-example-where-to-different = Bei denen darf ich die Liegestütze auslassen.
plan-help-where-to-competitors = Wen fragen die Leute sonst? Mehrere Namen mit Strichpunkt trennen. Das bleibt im Haus.
plan-example-where-to-competitors = Studio Linden; das Fitnesscenter am Bahnhof

## Ziele
plan-help-goal-name = Etwas, das sich zählen lässt und das freuen würde.
plan-example-goal-name = Anfragen
plan-help-goal-target = Wie viele wären bis dahin gut?
plan-example-goal-target = 24
plan-help-goal-baseline = Wie viele sind es jetzt? Leer lassen, wenn niemand gezählt hat.
plan-example-goal-baseline = 9
plan-help-goal-until = Der Tag, an dem nachgesehen wird, ob es erreicht ist.
plan-example-goal-until = 31. Dezember
plan-help-goal-definition = So genau, dass zwei Leute auf dieselbe Zahl kämen.
plan-example-goal-definition = Ein Formular, eine Nachricht oder ein Anruf, in dem jemand nach einem Platz fragt.
plan-help-goal-source = Die Liste, die Seite oder das Heft, wo sie abgelesen wird.
plan-example-goal-source = Kontaktformular und notierte Anrufe
plan-help-goal-counts = Wer über das, was hierher führt, anruft oder schreibt, zählt von selbst. Alles andere liest du ab und sagst es: Leser, Bestellungen, Besuche.
plan-example-goal-counts = Nur was ich ablese und sage
plan-help-goal-role = Soziale Netzwerke können mehr als Marketing. Welcher Teil der Arbeit ist das?
plan-example-goal-role = Verkauf
plan-help-goal-owner = Eine Person, die auf die Zahl schaut und es sagt, wenn sie stehen bleibt.
plan-example-goal-owner = Mara
plan-help-goal-not-before = Erst kommen die Wurzeln. Bis zu diesem Tag nennt es niemand misslungen.
plan-example-goal-not-before = 1. Dezember
plan-help-goal-signs = Woran wäre früh zu sehen, dass es Wurzeln schlägt, noch vor der Zahl?
plan-example-goal-signs = Jemand fragt zurück. Dieselben Leute kommen wieder.

## Für wen
plan-help-audience-name = Eine Gruppe, die sich an der Tür mit Namen begrüßen ließe.
plan-example-audience-name = Steife Anfängerinnen und Anfänger, 45+
plan-help-audience-about = Was macht ihnen Sorgen, und was fragen sie?
plan-example-audience-about = Knie oder Rücken zwicken. Fitnessstudios machen ihnen Angst. Sie fragen: „Kann mir da etwas passieren?“
plan-help-audience-places = Wo lesen sie ohnehin?
plan-example-audience-places = Newsletter; Facebook
plan-help-audience-evidence = Gezählt, zehn Leute gefragt, eine Liste durchgesehen.
plan-example-audience-evidence = 31 von 40 haben es im September so gesagt.

## Wie wir klingen
plan-help-voice-sounds = Wen hören die Leute beim Lesen?
plan-example-voice-sounds = Wie eine Nachbarin, die Zeit hat.
plan-help-voice-never = Worte und Bilder, die nie unter deinem Namen hinausgehen.
plan-example-voice-never = Vorher-nachher-Bilder. Beschämen.

## Was wir sagen
plan-help-pillar-name = Eine Art von Beitrag, die noch in Jahren Stoff hat.
plan-example-pillar-name = Eines erklären
plan-help-pillar-share = Wie viele von zehn Beiträgen sind von dieser Art? Alle zusammen ergeben zehn.
plan-example-pillar-share = 5
plan-help-pillar-promotional = Ja, wenn darin um Kauf oder Buchung gebeten wird. Ein oder zwei von zehn genügen dafür.
plan-example-pillar-promotional = nein
plan-help-pillar-about = So, dass auch jemand anderes einen schreiben könnte.
plan-example-pillar-about = Eine Frage, eine Antwort, zehn langsame Schritte.

## Angebote
plan-help-offer-name = Was es eine Zeit lang zu buchen oder zu kaufen gibt.
plan-example-offer-name = Wintergruppen
plan-help-offer-starts = Der erste Tag, an dem davon die Rede ist.
plan-example-offer-starts = 1. Dezember
plan-help-offer-ends = Der letzte Tag. Danach spricht kein Beitrag mehr davon.
plan-example-offer-ends = 20. Dezember
plan-help-offer-address = Die Seite, auf der man zusagt. Am besten auf der eigenen Website.
plan-example-offer-address = https://northside.example/winter
plan-help-offer-about = Was es ist, für wen, und was es kostet.
plan-example-offer-about = Acht Wochen zu fünft, für den Anfang. 160, der Hausbesuch ist dabei.

## Kampagnen
plan-help-campaign-name = Ein paar Wochen, in denen mehrere Beiträge für eine Sache arbeiten.
plan-example-campaign-name = Treppenwoche
plan-help-campaign-starts = Der Tag des ersten Beitrags.
plan-example-campaign-starts = 11. Januar
plan-help-campaign-ends = Der Tag des letzten.
plan-example-campaign-ends = 24. Januar
plan-help-campaign-goals = Welche Ziele soll das bewegen?
plan-example-campaign-goals = Anfragen
plan-help-campaign-places = Wo läuft sie?
plan-example-campaign-places = Blog; Newsletter; Facebook
plan-help-campaign-cost = In Geld, alles zusammen. Nichts ist auch eine Antwort.
plan-example-campaign-cost = 40 EUR
plan-help-campaign-about = Was die Leute Tag für Tag sehen, und worum sie gebeten werden.
plan-example-campaign-about = Jeden Tag eine Übung auf der Treppe. Am Ende: Kommt und probiert es mit uns.

## Wo
plan-help-place-name = So, wie er im Betrieb genannt wird.
plan-example-place-name = Facebook
plan-help-place-network = In welchem Netzwerk er liegt. Die eigene Website und der Newsletter zählen mit und kommen zuerst.
plan-example-place-network = facebook
plan-help-place-standing = Immer nur eine Probe. „Zur Gesellschaft“ kostet keine Stunden und bekommt kein Urteil.
plan-example-place-standing = Bleibt
plan-help-place-reason = Wen triffst du dort, und woher weißt du das?
plan-example-place-reason = Die Kinder von dreißig unserer Leute sind in der Gruppe der Stadt.
plan-help-place-liking = Schreiben, reden, filmen, antworten: Was man gern tut, hält länger.
plan-example-place-liking = Dort Fragen beantworten.
plan-help-place-per-week = Was auch in einer schlechten Woche geht. Ein halber heißt: jede zweite Woche einer.
plan-example-place-per-week = 2
plan-help-place-goals = Was soll dabei herauskommen?
plan-example-place-goals = Anfragen
plan-help-place-signs = Woran wäre früh zu sehen, dass dort jemand aufmerkt, noch bevor man urteilen kann?
plan-example-place-signs = Dort fragt jemand zurück. Dieselben Leute kommen wieder.
plan-help-place-trial-until = Der Tag, an dem entschieden wird. Ein halbes Jahr ist nicht zu lang.
plan-example-place-trial-until = 31. Dezember
plan-help-place-stop-rule = Jetzt aufgeschrieben, lässt sie sich dann leichter einhalten.
plan-example-place-stop-rule = Bis dahin hat uns niemand etwas gefragt.
plan-help-place-review-on = Wann wird gefragt, ob er seine Stunden noch wert ist?
plan-example-place-review-on = 15. Januar
plan-help-place-rested-on = Der Tag, ab dem dort nichts mehr hinausgeht. Was dort gesagt wurde, bleibt.
plan-example-place-rested-on = 3. März
plan-help-place-rested-why = Ein ehrlicher Satz. Wer fragt „Warum noch einmal?“, findet ihn bei der nächsten Durchsicht.
plan-example-place-rested-why = Dort liest niemand mehr, den wir kennen.

## Abseits vom Bildschirm
plan-help-away-name = So, wie es an der Wand stünde.
plan-example-away-name = Karten in der Physiopraxis
plan-help-away-habit = Vierzehn Dinge, die ohne Netzwerk wirken. Ist es keines davon, dann etwas anderes.
plan-example-away-habit = Kontakte vor Ort
plan-help-away-standing = Hat es seine Zeit, ist es eine Probe, oder ruht es?
plan-example-away-standing = Bleibt
plan-help-away-rhythm = Ein Tag oder eine Zahl sagt mehr als „laufend“.
plan-example-away-rhythm = Zwanzig Karten im Monat
plan-help-away-hours = Was es in einer gewöhnlichen Woche braucht.
plan-example-away-hours = 20 min
plan-help-away-goals = Was kommt dabei heraus?
plan-example-away-goals = Anfragen
plan-help-away-review-on = Wann wird gefragt, ob es die Zeit wert war?
plan-example-away-review-on = 15. Januar

## Wer
plan-help-person-name = Alle, die einen Teil davon tun, auch du selbst.
plan-example-person-name = Mara
plan-help-person-hours = Wirkliche Stunden dafür, in einer gewöhnlichen Woche.
plan-example-person-hours = 2 h
plan-help-person-knowledge = Was diese Person schon kann, und was als Nächstes kommt.
plan-example-person-knowledge = Schreibt die Artikel. Lernt, Ton zu schneiden.
plan-help-person-about = Welcher Teil ist ihrer?
plan-example-person-about = Trainerin. Schreibt am Dienstagvormittag.

## Aufgaben
plan-help-job-name = Etwas, das auch geschehen muss, wenn jemand krank ist.
plan-example-job-name = Antworten
plan-help-job-owner = Ein Name.
plan-example-job-owner = Mara
plan-help-job-deputy = Ein anderer, der es wenigstens einmal gemacht hat.
plan-example-job-deputy = Jonas
plan-help-job-answers-people = Ja, wenn darin geantwortet wird, sobald jemand schreibt. Der Satz auf deiner Website nennt die Leute dieser Aufgabe und sonst niemanden.
plan-example-job-answers-people = ja

## Geld
plan-help-money-name = Wofür bezahlt wird.
plan-example-money-name = Mailversand
plan-help-money-amount = Der Betrag mit seiner Währung.
plan-example-money-amount = 22 EUR
plan-help-money-month = Ein Monat, oder jeder.
plan-example-money-month = jeden Monat
plan-help-money-campaign = Wird es für eine Kampagne bezahlt? Eine einzelne Zahlung gehört dann zu dem, was die Kampagne kosten darf.
plan-example-money-campaign = Treppenwoche
plan-help-money-place = Wird es für einen der Orte bezahlt? Das Kontobuch zählt es dort.
plan-example-money-place = Newsletter
plan-help-money-away = Wird es für etwas abseits vom Bildschirm bezahlt? Das Kontobuch zählt es dort.
plan-example-money-away = Karten in der Physiopraxis
plan-help-money-goals = Für welche Ziele wird es bezahlt?
plan-example-money-goals = Anfragen

## Womit
plan-help-means-budget = Was ein Monat kosten darf, alles zusammen. Nichts ist auch eine Antwort: 0 EUR.
plan-example-means-budget = 60 EUR
plan-help-means-answer-within = So lange wartet jemand höchstens auf eine Antwort, in Arbeitsstunden gezählt.
plan-example-means-answer-within = 4 h
plan-help-means-open-days = Die Tage, an denen jemand antwortet.
plan-example-means-open-days = Montag bis Freitag
plan-help-means-opens-at = Ab wann jemand antwortet.
plan-example-means-opens-at = 9:00
plan-help-means-closes-at = Ab wann niemand mehr muss.
plan-example-means-closes-at = 17:00
plan-help-means-hours-by-day = Tage mit eigenen Zeiten, oder die ganze Woche, auch mit Mittagspause; sie gelten statt derer darüber.
plan-example-means-hours-by-day = Mo-Fr 9-12, 14-18, Sa 9-13

## Rhythmus
plan-help-rhythm-usual-week = Was an welchem Tag hinausgeht, wenn nichts Besonderes ist.
plan-example-rhythm-usual-week = Dienstag Brief, Donnerstag Beitrag.
plan-help-rhythm-quiet-days = Tage, an denen nichts hinausgeht.
plan-example-rhythm-quiet-days = Samstag und Sonntag
plan-help-rhythm-apart = Mindestens so lange zwischen zwei Beiträgen an einem Ort. Ohne Angabe: 3 Stunden.
plan-example-rhythm-apart = 4 h

## Durchsicht
plan-help-review-reviewed-on = Der Tag, an dem zuletzt der ganze Plan durchgesehen wurde.
plan-example-review-reviewed-on = 12. Oktober
plan-help-review-next-review = Eine Stunde mit allen, die mitmachen. Alle drei Monate ist ein gutes Maß.
plan-example-review-next-review = 15. Januar
plan-help-review-belongs = Meist ist das ein Teil des Marketingplans. Der Geschäftsplan passt nur bei einem eigenen Netzwerk, mit Team und Technik dafür.
plan-example-review-belongs = Zum Marketingplan
plan-help-review-size = Erst gehen, dann laufen. Jede Stufe verlangt mehr und gibt mehr. Was die gewollte Stufe als Nächstes verlangt, steht auf „Heute“.
plan-example-review-size = Wir reden mit den Leuten

## Auswahl
plan-role-marketing = Marketing
plan-role-sales = Verkauf
plan-role-service = Kundschaft helfen
plan-role-personal = In Verbindung bleiben
plan-role-people = Menschen mitreden lassen
plan-counts-people = Menschen, die uns anrufen oder schreiben
plan-counts-told = Nur was wir ablesen und sagen
plan-standing-kept = Bleibt
plan-standing-on-trial = Auf Probe
plan-standing-wanted = Gewünscht, nicht begonnen
plan-standing-for-company = Nur zur Gesellschaft
plan-standing-resting = Ruht
plan-habit-face-to-face = Von Angesicht zu Angesicht
plan-habit-face-to-face-hint = Treffen statt tippen
plan-habit-writing = Schreiben
plan-habit-writing-hint = Um klar zu sehen
plan-habit-listening = Zuhören
plan-habit-listening-hint = Fragen, dann still sein
plan-habit-offline-leads = Kontakte vor Ort
plan-habit-offline-leads-hint = Mit System, nicht durch Zufall
plan-habit-time-together = Zeit miteinander
plan-habit-time-together-hint = Kaffee nach der Stunde
plan-habit-investing-in-people = In Menschen investieren
plan-habit-investing-in-people-hint = Ein Kurs, ein Buch, ein freier Tag
plan-habit-wow-service = Service zum Staunen
plan-habit-wow-service-hint = Mehr als versprochen war
plan-habit-small-improvements = Kleine Verbesserungen
plan-habit-small-improvements-hint = Jede Woche eine
plan-habit-thank-yous = Dank
plan-habit-thank-yous-hint = Von Hand, mit Namen
plan-habit-thoughtfulness = Aufmerksamkeit
plan-habit-thoughtfulness-hint = Die Karte am richtigen Tag
plan-habit-shared-mission = Gemeinsame Sache
plan-habit-shared-mission-hint = Alle wissen, wozu
plan-habit-work-on-the-business = Arbeit am Betrieb
plan-habit-work-on-the-business-hint = Eine Stunde daran statt darin
plan-habit-reading-outside = Lesen außerhalb des Fachs
plan-habit-reading-outside-hint = Ein Buch von ganz woanders
plan-habit-wandering-around = Umhergehen
plan-habit-wandering-around-hint = Da sein, wo sie sind
plan-habit-something-else = Etwas anderes
plan-habit-something-else-hint = In eigenen Worten
plan-belongs-marketing-plan = Zum Marketingplan
plan-belongs-business-plan = Zum Geschäftsplan
plan-size-doing-it = Ich kann sagen, dass ich es mache
plan-size-doing-it-hint = Verlangt eine Viertelstunde in der Woche. Was ohnehin auf der Website und in den Briefen steht, wird an deine Orte getragen.
plan-size-talking = Wir reden mit den Leuten
plan-size-talking-hint = Verlangt etwa eine Stunde in der Woche. Antworten, zurückfragen, mitreden; so lernen die Leute den Betrieb kennen.
plan-size-planned = Wir arbeiten nach Plan
plan-size-planned-hint = Verlangt zwei bis vier Stunden in der Woche, Namen und Tage. Es zeigt sich, was zu den Zielen führt und was nicht.
plan-size-paying = Wir geben Geld dafür aus
plan-size-paying-hint = Verlangt ein Budget und Zahlen, die halten. Was sich bewährt hat, erreicht mehr Menschen.
plan-size-said =
    { $size ->
        [doing_it] { plan-size-doing-it }
        [talking] { plan-size-talking }
        [planned] { plan-size-planned }
       *[paying] { plan-size-paying }
    }
plan-day-mon = Montag
plan-day-tue = Dienstag
plan-day-wed = Mittwoch
plan-day-thu = Donnerstag
plan-day-fri = Freitag
plan-day-sat = Samstag
plan-day-sun = Sonntag

## Passt nicht zusammen
plan-check-hours =
    { $posts ->
        [one] Ein Beitrag in der Woche braucht { $needs }
       *[other] { $posts } Beiträge in der Woche brauchen { $needs }
    }, und { $people ->
        [one] die eine Person im Plan hat { $has }.
       *[other] die { $people } Personen im Plan haben { $has }.
    }{ $habits ->
        [yes] { " " }Im Bedarf enthalten: { $away } für das, was du abseits vom Bildschirm tust.
       *[no] { "" }
    } { $counted ->
        [yes] In den eigenen Wochen gezählt: { $minutes } je Beitrag, { $answering } fürs Antworten.
        [posts] In den eigenen Wochen gezählt: { $minutes } je Beitrag. Fürs Antworten ist mit { $answering } gerechnet, bis auch das gezählt ist.
        [answering] In den eigenen Wochen gezählt: { $answering } fürs Antworten. Je Beitrag ist mit { $minutes } gerechnet, bis auch das gezählt ist.
       *[no] Gerechnet mit { $minutes } je Beitrag und { $answering } fürs Antworten, bis die eigenen Wochen gezählt sind.
    }
plan-check-hours-away =
    Was du abseits vom Bildschirm tust, braucht { $needs } in der Woche, und { $people ->
        [one] die eine Person im Plan hat { $has }.
       *[other] die { $people } Personen im Plan haben { $has }.
    }
plan-check-hours-carried =
    Zu tragen, was du ohnehin sagst, braucht { $carrying } in der Woche; was du abseits vom Bildschirm tust, braucht { $away }. Zusammen sind das { $needs }. { $people ->
        [one] Die eine Person im Plan hat { $has }.
       *[other] Die { $people } Personen im Plan haben { $has }.
    }
plan-check-offers-overlap =
    „{ $first }“ und „{ $second }“ laufen { $days ->
        [one] am selben Tag, dem { $from }.
       *[other] zur selben Zeit, vom { $from } bis zum { $until }.
    } Es käme ein Angebot nach dem anderen.
plan-check-ends-before-start = „{ $name }“ endet am { $ends } und beginnt erst am { $starts }. Vielleicht sind die beiden Tage vertauscht.
plan-check-trial-before-trial = „{ $name }“ wartet nicht ab, bis die Probe von „{ $running }“ am { $until } endet. Eine Probe nach der anderen, sonst lässt sich keine beurteilen.
plan-check-trial-before-endless = „{ $name }“ liefe neben der Probe von „{ $running }“, und nirgends steht, wann die endet. Eine Probe nach der anderen, sonst lässt sich keine beurteilen.
plan-check-trial-before-judged = „{ $name }“ liefe neben der Probe von „{ $running }“, die niemand vor dem { $not_before } beurteilt. Eine Probe nach der anderen, sonst lässt sich keine beurteilen.
plan-check-closes-first = Geschlossen wird um { $closes }, geöffnet erst um { $opens }; so lässt sich keine Antwort versprechen. Stunden über Mitternacht sind zwei Tage.
plan-check-shares-sum = Die Anteile ergeben zusammen { $sum }. Es sind Teile von zehn Beiträgen, also sollten sie zehn ergeben.
plan-check-judged-after-end = „{ $name }“ läuft bis zum { $until } und soll nicht vor dem { $not_before } beurteilt werden. Am letzten Tag könnte niemand sagen, wie es ging.
plan-check-money-over-budget = Was jeden Monat bezahlt wird, macht zusammen { $planned }. Das Budget im Monat ist { $budget }.
plan-check-year-over-budget = Die nächsten zwölf Monate kosten { $planned }, einzelne Zahlungen und Kampagnen mitgezählt. Das Budget ist { $budget } im Monat, also { $year } im Jahr.

## Offen
plan-check-is-over = „{ $name }“ ging am { $ends } zu Ende. Solange es so dasteht, kündigt es vielleicht jemand weiter an.
plan-check-trial-without-end =
    { $lacks ->
        [rule] „{ $name }“ ist auf Probe, und nirgends steht, wann Schluss wäre.
       *[date] „{ $name }“ ist auf Probe, und nirgends steht, bis wann.
    } Mit einem Tag und einer Regel lässt sich eine Probe leichten Herzens beenden.
plan-check-trial-over =
    „{ $name }“ war bis zum { $until } auf Probe. { $ruled ->
        [yes] Schluss sollte sein, wenn: „{ $rule }“
       *[no] Eine Regel fürs Aufhören steht nicht da.
    } Bleibt es, oder ruht es?
plan-check-trial-over-early = „{ $name }“ war bis zum { $until } auf Probe, und wozu es führt, wird nicht vor dem { $not_before } beurteilt. Erst die Wurzeln: Vorher kann niemand sagen, wie es ging.
plan-check-place-without-reason = Nirgends steht, warum gerade „{ $name }“. Mit einem Grund lässt sich später sagen, ob es seine Stunden wert war.
plan-check-past-review = Am { $date } sollte jemand auf „{ $name }“ schauen. Ist es seine Zeit noch wert?
plan-check-belongs-without-team = Der Plan soll zum Geschäftsplan gehören. Das ist nur mit einem eigenen Netzwerk richtig, mit seinem Team und seiner Technik. Das Team ist noch nicht vollständig; was fehlt, steht unter „Erste Schritte“. Ist es ein solches Netzwerk?
plan-check-review-overdue = Am { $date } sollte der Plan wieder durchgesehen werden. Eine Stunde mit allen, die mitmachen, genügt.
plan-check-only-borrowed = Alle Orte hier gehören anderen; die können sie schließen oder ihre Regeln ändern. Eine eigene Website oder ein Newsletter bleibt dir.
plan-check-not-in-plan = „{ $name }“ ({ $network }) ist verbunden, und der Plan spricht nicht davon. So verlangt nichts nach Beiträgen dort, und nichts sagt, wann du aufhören würdest.
plan-check-still-connected =
    { $standing ->
        [wanted] „{ $name }“ ist im Plan erst gewünscht, und es ist verbunden. Dorthin geht nichts, bis der Plan sagt, dass es begonnen hat.
       *[other] „{ $name }“ ruht im Plan, und es ist noch verbunden. Dorthin geht nichts mehr; lass es ruhen, damit dort niemand wartet.
    }
plan-check-queue-leans =
    { $posts ->
        [0] Keiner der { $all } wartenden Beiträge gehört
        [one] Einer der { $all } wartenden Beiträge gehört
       *[other] { $posts } der { $all } wartenden Beiträge gehören
    } zu „{ $name }“; der Plan sagt { $planned } von zehn. Zu lesen gäbe es eine andere Mischung als die gewählte.
plan-check-goal-without-way =
    { $looked ->
        [posts] In den nächsten vier Wochen führt nichts zu „{ $name }“.
       *[plan] Kein Ort, keine Gewohnheit und keine Kampagne im Plan führt zu „{ $name }“.
    } So müsste es von selbst kommen.
plan-check-goal-over = Der Tag für „{ $name }“ war der { $until }. Schreib auf, wie es ging; dann setz einen neuen Tag, oder nimm es heraus.
plan-check-audience-without-place = Kein genutzter Ort ist für „{ $name }“ gedacht. Was für sie geschrieben wird, hat keinen Weg zu ihnen.
plan-check-place-without-audience = „{ $name }“ ist für niemanden aus dem Plan gedacht. Wer dort schreibt, weiß nicht, für wen.
plan-check-only-ongoing = Bei „{ $name }“ steht nur „{ $said }“. Ohne Ende oder nächsten Blick kann niemand sagen, ob es das wert war.
plan-check-only-ongoing-week = Bei der gewöhnlichen Woche steht nur „{ $said }“. Welcher Tag ist wofür? Eine Woche mit Tagen lässt sich einhalten, und es fällt auf, wenn einer ausbleibt.
plan-check-job-without-deputy =
    { $lacks ->
        [owner] Bei „{ $name }“ steht kein Name. Was allen gehört, bleibt leicht liegen.
       *[deputy] Bei „{ $name }“ springt niemand ein. Ist { $owner } krank, bleibt es liegen.
    }
plan-check-names-nobody =
    „{ $row }“ nennt „{ $name }“, und im Plan heißt { $where ->
        [person] niemand so.
       *[other] nichts so.
    } Steht es jetzt unter anderem Namen, oder gibt es das nicht mehr?

## Fragen
plan-check-only-money = „{ $said }“ sagt, was hereinkommen soll. Was würde den Leuten fehlen, wenn es den Betrieb nicht mehr gäbe?
plan-check-could-be-theirs = Könnte { $competitor } das auch unterschreiben? „{ $said }“ Welche Hälfte des Satzes kann nur von dir sein? Vielleicht das, was deine Kundschaft sagt.
plan-check-why-again = Warum soziale Netzwerke? Die Antwort am { $asked } war: „{ $said }“ Stimmt das noch, oder war es Ablenkung?
plan-check-size-against-hours = Du willst „{ plan-size-said }“. Das braucht mindestens { $asks } in der Woche, und der Plan hat { $left } dafür. Wofür niemand Zeit hat, das bleibt ein Wunsch.
plan-check-size-below-hours = Du willst „{ plan-size-said }“, das braucht { $asks } in der Woche. Der Plan hat { $left } dafür. Soll es größer sein? So, wie es steht, wird kein Beitrag vorgeschlagen, der über das Getragene hinausgeht.
plan-check-example =
    { $named ->
        [yes] Noch Beispiel aus der Vorlage: { $names }. Niemand draußen liest es, und es verspricht nichts, bis es deins ist. Ist es das?
       *[no] Was hier steht, ist noch das Beispiel aus der Vorlage. Niemand draußen liest es, und es verspricht nichts, bis es deins ist. Ist es das?
    }

## Noch nicht beantwortet
plan-ask-why-purpose = Und außer Geld: Was würde fehlen, wenn es den Betrieb nicht mehr gäbe?
plan-ask-why-social = Warum soziale Netzwerke, und nicht ein Gespräch, ein Brief, eine gute Stunde mit jemandem?
plan-ask-goal-name = Was soll dabei herauskommen? Nenn etwas, das sich zählen lässt.
plan-ask-audience-name = Für wen ist es? Wer liest noch mit, und wer entscheidet?
plan-ask-where-to-vision = Was siehst du in zehn Jahren?
plan-ask-where-to-mission = Was tust du dafür, Woche für Woche?
plan-ask-where-to-offering = Was bietest du an, so gesagt, dass es jemand weitererzählen kann?
plan-ask-where-to-different = Was sagen deine Leute über dich, das sonst niemand behaupten könnte?
plan-ask-where-to-competitors = Zu wem könnten deine Leute sonst gehen? Zwei Namen reichen.
plan-ask-pillar-name = Wovon soll die Rede sein? Drei oder vier Arten von Beiträgen genügen.
plan-ask-voice-sounds = Wie klingst du, wenn es keine Werbung ist?
plan-ask-place-name = Wo lesen deine Leute ohnehin? Eigene Orte kommen zuerst.
plan-ask-away-name = Was wirkt schon jetzt, abseits vom Bildschirm?
plan-ask-person-name = Wer macht es?
plan-ask-job-name = Was muss getan werden, auch wenn jemand krank ist? Nenn eine solche Aufgabe.
plan-ask-means-answer-within = Wie bald bekommt eine Antwort, wer dir schreibt?
plan-ask-means-budget = Etwas Geld? Nichts ist in Ordnung: dann ist es 0.
plan-ask-rhythm-usual-week = Was geht in einer gewöhnlichen Woche an welchem Tag hinaus?
plan-ask-review-belongs = Zu welchem Plan gehört diese Seite: zum Marketingplan, oder zum Geschäftsplan eines eigenen Netzwerks?
plan-ask-review-size = Wie groß soll es werden? Daraus kommt der nächste Schritt auf „Heute“.
plan-ask-review-next-review = Wann wird der ganze Plan wieder durchgesehen?
plan-ask-goal-target = „{ $name }“: Wie viele wären gut?
plan-ask-goal-baseline = „{ $name }“: Wie viele sind es heute?
plan-ask-goal-until = „{ $name }“: Bis wann?
plan-ask-goal-definition = „{ $name }“: Was zählt, sodass zwei Leute auf dieselbe Zahl kämen?
plan-ask-goal-source = „{ $name }“: Wo wird die Zahl abgelesen?
plan-ask-goal-counts = „{ $name }“: Was lässt es wachsen: Menschen, die anrufen oder schreiben, oder nur, was du abliest und sagst?
plan-ask-goal-role = „{ $name }“: Welcher Teil der Arbeit ist das: Marketing, Verkauf, Kundschaft helfen, in Verbindung bleiben, Menschen mitreden lassen?
plan-ask-goal-owner = „{ $name }“: Wer kümmert sich?
plan-ask-goal-not-before = „{ $name }“: Bis zu welchem Tag soll noch niemand urteilen?
plan-ask-goal-signs = „{ $name }“: Woran wäre früh zu sehen, dass es Wurzeln schlägt?
plan-ask-audience-evidence = „{ $name }“: Woher weißt du das? Eine Frage an zehn Leute genügt.
plan-ask-pillar-share = „{ $name }“: Wie viele von zehn Beiträgen?
plan-ask-offer-starts = „{ $name }“: Ab welchem Tag gilt es?
plan-ask-offer-ends = „{ $name }“: Bis zu welchem Tag gilt es?
plan-ask-campaign-starts = „{ $name }“: An welchem Tag fängt sie an?
plan-ask-campaign-ends = „{ $name }“: An welchem Tag hört sie auf?
plan-ask-campaign-goals = „{ $name }“: Welches Ziel soll sie bewegen?
plan-ask-campaign-places = „{ $name }“: Wo läuft sie?
plan-ask-campaign-cost = „{ $name }“: Was darf sie kosten, alles in allem? Nichts ist auch eine Antwort.
plan-ask-place-per-week = „{ $name }“: Wie viele Beiträge in der Woche gehen dort, auch in einer schlechten? Keiner von Hand ist eine Antwort: 0.
plan-ask-place-liking = „{ $name }“: Was tust du dort gern?
plan-ask-place-review-on = „{ $name }“: Wann fragst du, ob sich die Stunden noch lohnen?
plan-ask-away-rhythm = „{ $name }“: Wie oft, oder an welchem Tag?
plan-ask-away-hours = „{ $name }“: Wie viel Zeit braucht es in einer üblichen Woche?
plan-ask-person-hours = Wie viele Stunden in der Woche hat { $name } wirklich dafür?
plan-ask-money-amount = „{ $name }“: Wie viel ist es?
plan-ask-money-month = „{ $name }“: In welchem Monat, oder jeden Monat?

## Was hilft
plan-cure-fewer-posts =
    { $posts ->
        [one] Ein Beitrag weniger: { $places }
       *[other] { $posts } Beiträge weniger: { $places }
    }
plan-cure-more-hours = { $name } bekommt { $minutes } mehr
plan-cure-begin-later = „{ $name }“ am { $date } beginnen
plan-cure-keep-both = Beides lassen
plan-cure-swap-dates = Die Tage tauschen
plan-cure-swap-hours = Offen von { $opens } bis { $closes }
plan-cure-keep-for-the-record = Zur Erinnerung stehen lassen
plan-cure-not-before = „{ $name }“ ab dem { $date }
plan-cure-wait-for-trial = „{ $running }“ bis { $until } probieren, „{ $name }“ ab dem { $date }
plan-cure-put-off = „{ $name }“ vorerst zurückstellen
plan-cure-end-trial = „{ $name }“ jetzt beenden
plan-cure-both-knowingly = Beides, mit Absicht
plan-cure-keep-place = „{ $name }“ behalten
plan-cure-rest-place = „{ $name }“ ruhen lassen
plan-cure-for-company = „{ $name }“ nur zur Gesellschaft
plan-cure-put-in-plan = „{ $name }“ in den Plan aufnehmen
plan-cure-try-until = „{ $name }“ bis { $date } probieren
plan-cure-looked-at = Ja. Wieder hinsehen am { $date }
plan-cure-to-marketing-plan = Teil des Marketingplans
plan-cure-own-network = Es ist ein eigenes Netzwerk
plan-cure-reviewed-today = Heute geschehen. Wieder am { $date }
plan-cure-budget-a-month = Das Budget auf { $budget } im Monat setzen
plan-cure-judge-at-end = Am { $date } beurteilen
plan-cure-comes-by-itself = Es kommt von selbst. So lassen
plan-cure-not-known = Das wissen wir noch nicht
plan-cure-met-elsewhere = Wir treffen sie woanders
plan-cure-keep-knowingly = So lassen, mit Absicht
plan-cure-look-again = Wieder hinsehen am { $date }
plan-cure-has-no-end = Es hat kein Ende. So lassen
plan-cure-has-no-first-day = Es hat keinen ersten Tag. So lassen
plan-cure-then-there-is-none = Dann fällt es aus, mit Absicht
plan-cure-size = „{ plan-size-said }“ daraus machen
plan-cure-it-is-enough = Es genügt. So lassen
plan-cure-it-is-so = Es ist so. So lassen
plan-cure-it-is-ours = Er ist unserer. So lassen
plan-cure-make-own = Es ist unseres, so wie es da steht
plan-cure-make-own-but = Es ist unseres; was nur wir wissen können, bleibt offen
plan-cure-take-example = Das Beispiel so übernehmen
plan-rests-for-another = Beendet für „{ $name }“: eine Probe nach der anderen.
plan-rests-put-off = Zurückgestellt, solange „{ $running }“ auf Probe ist: eine Probe nach der anderen.
plan-rests-after-trial = Die Probe war vorbei, und keine Regel sagte, wann Schluss ist.

## Was passt
plan-fits-purpose = Das Wozu handelt von mehr als Geld
plan-fits-goals = Jedes Ziel hat eine Zahl, eine Herkunft und einen Tag
plan-fits-ways = Zu jedem Ziel führt etwas
plan-fits-audiences = Jede Gruppe hat einen Ort, jeder Ort eine Gruppe
plan-fits-own-first = Unter den Orten ist ein eigener
plan-fits-places = Jeder Ort hat einen Grund, und kein Blick ist überfällig
plan-fits-shares = Die Anteile ergeben zehn
plan-fits-jobs = Jede Aufgabe hat jemanden, und jemanden, der einspringt
plan-fits-hours = Die Woche passt in die Stunden, die da sind

## Was dort nicht stehen kann
plan-bad-too-long = Das ist zu lang für diese Zeile: Sie fasst { $max } Zeichen. Geändert wurde nichts. Kürzer sagen.
plan-bad-date = Das ist kein Tag. Geändert wurde nichts. Jahr, Monat und Tag so schreiben: 2026-12-31.
plan-bad-number = Das ist keine Zahl. Geändert wurde nichts. In Ziffern schreiben, etwa 24 oder 0,5.
plan-bad-of-ten = Ein Anteil ist eine ganze Zahl von Beiträgen. Geändert wurde nichts. Eine Zahl von 0 bis 10 schreiben.
plan-bad-minutes = Das ist keine Dauer innerhalb einer Woche. Geändert wurde nichts. So schreiben: 2 h, 1 h 30 oder 90 min.
plan-bad-money = Ein Betrag braucht eine Zahl mit höchstens zwei Stellen nach dem Komma und eine Währung. Geändert wurde nichts. So schreiben: 60 EUR oder 60,50 EUR.
plan-bad-month = Das ist kein Monat. Geändert wurde nichts. So schreiben: 2026-12; für jeden Monat monthly.
plan-bad-yes-no = Hier geht nur Ja oder Nein. Geändert wurde nichts. Eines von beiden wählen.
plan-bad-one-of = Das steht nicht zur Auswahl. Geändert wurde nichts. Etwas aus der Liste wählen.
plan-bad-days = Das sind keine Wochentage. Geändert wurde nichts. So schreiben: mon tue wed thu fri sat sun.
plan-bad-clock = Das ist keine Uhrzeit. Geändert wurde nichts. So schreiben: 09:00.
plan-bad-day-hours = Das sind keine Zeiten je Tag. Geändert wurde nichts. So schreiben: Mo-Fr 9-18, Sa 9-13, mit höchstens zwei Zeiten am Tag, wie Mo-Fr 9-12, 14-18.
plan-wrong-name-taken = In diesem Teil des Plans heißt schon etwas „{ $name }“. Geändert wurde nichts. Einen anderen Namen wählen, oder das ändern, was schon dasteht.
plan-wrong-no-name = Es fehlt ein Name. Geändert wurde nichts. Ein, zwei Worte schreiben, an denen es zu erkennen ist.
plan-wrong-semicolon = Ein Name kann keinen Strichpunkt enthalten, denn der trennt einen Namen vom nächsten. Geändert wurde nichts. Ein Komma nehmen.
plan-wrong-too-many = Der Plan ist voll. Geändert wurde nichts. Etwas herausnehmen, das vorbei ist, und dann dies hinzufügen.
plan-wrong-gone = Diese Zeile hat jemand aus dem Plan genommen. Geändert wurde nichts. Den Plan neu öffnen und sehen, wie er steht.
plan-wrong-no-such-field = Dieser Teil des Plans hat keine solche Zeile. Geändert wurde nichts. Den Plan neu öffnen und die Zeilen nehmen, die er zeigt.

## Die Seite
plan-title = Plan
plan-h = Unser Plan auf einer Seite
plan-nobody = Noch hat niemand damit begonnen
plan-since = Fassung { $version }, { $date }
plan-since-by = Fassung { $version }, { $date }, { $name }
plan-check-link = Plan prüfen
plan-check-link-found =
    { $count ->
        [one] Plan prüfen: eine Zeile passt nicht
       *[other] Plan prüfen: { $count } Zeilen passen nicht
    }
plan-check-link-open = Plan prüfen: { $count } offen
plan-rooms = Neben dem Plan
plan-versions-link = Frühere Fassungen
plan-stand = Wo du stehst
plan-take = Mitnehmen
plan-change-row = Ändern
plan-change-row-of = Ändern: { $name }
plan-add-to = Hinzufügen zu: { $section }
plan-add = Hinzufügen
plan-came-site =
    { $count ->
        [0] In drei Monaten kam von dort niemand auf deine Website hier, soweit Browser das verraten.
        [one] In drei Monaten kam von dort mindestens ein Besuch auf deine Website hier.
       *[other] In drei Monaten kamen von dort mindestens { $count } Besuche auf deine Website hier.
    }
plan-came-file =
    { $count ->
        [0] Kein Besuch in deiner Datei vom { $day }.
        [one] Ein Besuch in deiner Datei vom { $day }.
       *[other] { $count } Besuche in deiner Datei vom { $day }.
    }
plan-came-people =
    { $count ->
        [0] niemand kam darüber
        [one] ein Mensch kam
       *[other] { $count } kamen
    }
plan-came-habit = Festgehalten seit dem { $day }: { $told }.
plan-order = Ordnen
plan-order-done = So bleibt die Reihenfolge
plan-step-up = Hinauf
plan-step-down = Hinunter
plan-paper-examples = Gestrichelt am Rand: noch ein Beispiel aus der Vorlage, noch nichts Eigenes.
plan-paper-title = { $business }: unser Plan auf einer Seite
plan-paper-letters = Einige Buchstaben fehlen der Schrift dieses Blatts und stehen als leere Kästchen da. Aus dem Browser gedruckt sind alle da.
plan-not-said = Noch nicht gesagt:
plan-example-mark = Beispiel, bis es deins ist
plan-example-says = Was es sagt
plan-asks = Frag dich:
plan-of-ten = { $share } von 10
plan-promotional = lädt zum Kaufen ein
plan-shares = Anteile an zehn Beiträgen
plan-answer = Antworten
plan-save = Speichern
plan-leave = Lassen, wie es war
plan-take-out = Herausnehmen
plan-reason = Warum diese Änderung? Für alle, die es später lesen; darf leer bleiben.
plan-example = Beispiel: { $example }
plan-none-chosen = Nichts gewählt
plan-yes = ja
plan-no = nein
plan-monthly = jeden Monat
plan-conflict = Diese Zeile hat jemand geändert, während du geschrieben hast. Nichts ist verloren: Zuerst steht, was dort jetzt steht, deine Worte stehen im Formular. Speichern setzt deine an seine Stelle.
plan-no-names = Noch gibt es nichts zu wählen. Füge es zuerst in seinem eigenen Teil des Plans hinzu.

## Anfangen
plan-begin-h = Eine Seite, an der sich hier alles misst
plan-begin = Sie sagt, warum, für wen, womit und bis wann. Fang mit einem Plan an, wie ihn andere aus deinem Fach haben, und mach jede Zeile zu deiner; oder fang an der Wurzel an, mit einem Satz.
plan-kit-beside = Mit den Beispielen eines Fachs anfangen. Sie kommen neben das Deine und zählen nichts, bis du sie zu deinen machst:
plan-begin-root = An der Wurzel anfangen
plan-trade-trainer = Training
plan-trade-consultant = Beratung
plan-trade-coach = Coaching
plan-trade-shop = Laden
plan-trade-agency = Agentur

## Der Plan auf dem Weg hinaus
plan-out-title = Den Plan mitnehmen
plan-out-h = Der Plan, wo immer er gebraucht wird
plan-out-paper-h = Auf Papier
plan-out-paper = Ein A4, zum Aufhängen oder Übergeben.
plan-out-paper-do = PDF öffnen
plan-out-file-h = Als Datei
plan-out-file = Markdown, lesbar ohne Banyan. Es lässt sich wieder einlesen.
plan-out-file-do = Datei sichern
plan-out-extracts-h = Für die anderen Pläne
plan-out-extracts = Jeder bekommt, wonach er fragt, in Sätzen zum Kopieren.
plan-extract-marketing = Für den Marketingplan
plan-extract-business = Für den Geschäftsplan
plan-extract-marketing-title = { $business }: für den Marketingplan
plan-extract-business-title = { $business }: für den Geschäftsplan
plan-extract-open = Den Plan öffnen
plan-extract-empty = Der Plan sagt noch nichts, wonach hier gefragt würde.
plan-extract-text = Als Markdown-Text
plan-budget-title = Stunden und Geld, Monat für Monat
plan-budget-lead = Zwölf Monate ab jetzt, jede Handlung mit dem, was sie braucht. Nichts ist erfunden: Was keinen Monat hat, steht für sich.
plan-budget-csv = Für die Tabelle sichern (CSV)
plan-budget-empty = Der Plan nennt noch keine Stunden und kein Geld.
plan-budget-part = Teil
plan-budget-action = Was
plan-budget-basis = Woher bekannt
plan-budget-measure = In
plan-budget-hours = Stunden
plan-budget-undated = Noch kein Monat
plan-budget-total = Zusammen
plan-budget-sum = Was alles zusammen braucht
plan-budget-planned = laut Plan
plan-budget-estimated = geschätzt
plan-budget-counted = gezählt
plan-budget-there = was da ist

## Auszüge, in Sätzen
plan-tells-why-purpose = { $value }.
plan-tells-why-social = Warum soziale Netzwerke: { $value }.
plan-tells-where-to-vision = Was wir sehen: { $value }.
plan-tells-where-to-mission = Was wir tun: { $value }.
plan-tells-where-to-offering = Was wir anbieten: { $value }.
plan-tells-where-to-different = Was nur wir sagen können: { $value }.
plan-tells-goal-name = Unser Ziel: { $value }.
plan-tells-goal-target = Die Zahl, die wir wollen, ist { $value }.
plan-tells-goal-baseline = Heute ist sie { $value }.
plan-tells-goal-until = Erreicht sein soll sie bis zum { $value }.
plan-tells-goal-definition = Was zählt: { $value }.
plan-tells-goal-owner = { $value } kümmert sich darum.
plan-tells-goal-not-before = Niemand beurteilt es vor dem { $value }.
plan-tells-audience-name = Wir wenden uns an: { $value }.
plan-tells-audience-about = Wer sie sind: { $value }.
plan-tells-audience-places = Wo sie zu finden sind: { $value }.
plan-tells-voice-sounds = Wie wir klingen: { $value }.
plan-tells-voice-never = Was wir nie tun: { $value }.
plan-tells-pillar-name = Wir reden über: { $value }.
plan-tells-pillar-share = Anteil: { $value } von zehn Beiträgen.
plan-tells-pillar-about = In wenigen Worten: { $value }.
plan-tells-offer-name = Ein Angebot: { $value }.
plan-tells-offer-about = In wenigen Worten: { $value }.
plan-tells-offer-starts = Es beginnt am { $value }.
plan-tells-offer-ends = Es endet am { $value }.
plan-tells-offer-address = Zu finden unter: { $value }
plan-tells-place-name = Einer unserer Orte: { $value }.
plan-tells-place-reason = Warum dort: { $value }.
plan-tells-place-per-week = Beiträge in der Woche: { $value }.
plan-tells-place-goals = Er führt zu: { $value }.
plan-tells-away-name = Abseits vom Bildschirm: { $value }.
plan-tells-away-rhythm = Wie oft: { $value }.
plan-tells-campaign-name = Eine Kampagne: { $value }.
plan-tells-campaign-goals = Sie soll bewegen: { $value }.
plan-tells-campaign-places = Wo sie läuft: { $value }.
plan-tells-campaign-starts = Sie beginnt am { $value }.
plan-tells-campaign-ends = Sie endet am { $value }.
plan-tells-campaign-cost = Sie darf { $value } kosten.
plan-tells-person-name = Wer daran arbeitet: { $value }.
plan-tells-person-hours = Zeit dafür in der Woche: { $value }.
plan-tells-job-name = Eine Aufgabe: { $value }.
plan-tells-job-owner = { $value } macht es.
plan-tells-job-deputy = { $value } springt ein.
plan-tells-money-name = Wofür bezahlt wird: { $value }.
plan-tells-money-amount = Es kostet { $value }.
plan-tells-money-month = Wann: { $value }.
plan-tells-means-budget = Alles zusammen darf { $value } im Monat kosten.
plan-tells-means-answer-within = Wer uns schreibt, hat nach höchstens { $value } eine Antwort, gezählt in unseren Öffnungszeiten.
plan-tells-means-open-days = Geöffnet haben wir an diesen Tagen: { $value }.
plan-tells-means-opens-at = Wir öffnen um { $value }.
plan-tells-means-closes-at = Wir schließen um { $value }.
plan-tells-means-hours-by-day = Geöffnet haben wir zu diesen Zeiten: { $value }.
plan-tells-review-size = Wie groß es werden soll: { $value }.
plan-tells-review-next-review = All das sehen wir am { $value } wieder durch.

## Über einen Link
plan-share-h = Über einen Link
plan-share = Jemand von außen liest den Plan, wie er an dem Tag steht, und sonst nichts. Was Kolleginnen noch lernen und wer sonst in der Nähe ist, bleibt hier.
plan-share-name = Für wen?
plan-share-name-why = Das steht nur hier, damit später klar ist, welcher Link zu wem gehört.
plan-share-until = Bis wann?
plan-share-until-why = Darf leer bleiben: dann gilt er, bis du ihn beendest.
plan-share-money = Auch das Geld zeigen
plan-share-do = Link machen
plan-share-made = Das ist der Link für { $name }. Kopier ihn jetzt: Er wird hier nicht aufbewahrt und lässt sich nicht noch einmal zeigen.
plan-share-list = Links, die es gibt
plan-share-line = gemacht { $date }
plan-share-line-by = gemacht { $date } von { $name }
plan-share-opened = zuletzt geöffnet { $moment }
plan-share-unopened = noch nicht geöffnet
plan-share-ends = bis { $date }
plan-share-no-end = ohne Ende
plan-share-ended = seine Zeit ist um
plan-share-revoked = beendet { $date }
plan-share-with-money = mit dem Geld
plan-share-revoke = Jetzt beenden
plan-share-no-name = Sag, für wen er ist. Es wurde kein Link gemacht.
plan-share-past = Dieser Tag ist schon vorbei. Es wurde kein Link gemacht.
plan-share-not-a-day = Das ist kein Datum. Es wurde kein Link gemacht.
plan-share-many = Es gibt schon { $max } Links. Beende zuerst einen. Es wurde kein Link gemacht.

## Stufen
plan-levels-title = Wie weit wir sind
plan-levels-link = Auf welcher Stufe sind wir?
plan-levels-h-none = Noch vor der ersten Stufe
plan-levels-lead = Erst gehen, dann laufen. Jede Stufe verlangt mehr und gibt mehr; erreicht ist sie, wenn alles da ist, was sie verlangt, und die darunter auch.
plan-levels-minutes = Diese Woche: { $minutes }, gezählt.
plan-levels-minutes-unknown = Minuten in dieser Woche: noch nicht gezählt.
plan-levels-usual =
    { $weeks ->
        [one] { $task }: { $minutes } in der Woche, gezählt in einer Woche.
       *[other] { $task }: { $minutes } in der Woche, im Schnitt von { $weeks } gezählten Wochen.
    }
plan-levels-usual-unknown = { $task }: Minuten in der Woche noch nicht gezählt.
plan-levels-here = Hier bist du
plan-levels-wanted = Das will der Plan
plan-levels-next = Als Nächstes
plan-levels-met = da
plan-levels-not-yet = noch nicht
plan-levels-asks-source = Eine Website oder ein Newsletter wird gelesen, oder du schreibst hier
plan-levels-asks-posts-out = In den letzten dreißig Tagen ging etwas hinaus
plan-levels-asks-promise = Der Plan verspricht, bis wann Leute eine Antwort haben
plan-levels-asks-answers = In den letzten dreißig Tagen bekamen Leute Antwort
plan-levels-asks-goal = Ein Ziel hat seine Zahl und seinen Tag
plan-levels-asks-no-clash = Keine Zeile des Plans widerspricht einer anderen
plan-levels-asks-review-ahead = Der Tag der nächsten Durchsicht steht fest
plan-levels-asks-every-week = In jeder der letzten vier Wochen ging etwas hinaus
plan-levels-asks-budget = Der Plan hat ein Budget
plan-levels-asks-goal-counted = Die Zahl eines Ziels ist heute bekannt
plan-levels-from-answers = Beantwortete aus „Wer wartet“ zählen von selbst, jeder Mensch einmal; wem du anderswo antwortest, hältst du fest.
plan-levels-from-goals = Gezählt werden gesagte Zahlen und, wo Menschen zählen, Anrufe, Anfragen, Gespräche und geöffnete Karten, seit das Ziel gesetzt ist.

## Die Prüfung als Seite
plan-check-title = Plan prüfen
plan-check-h-fits = Alles im Plan passt zusammen.
plan-check-h =
    { $clashes ->
        [0] Nichts widerspricht sich
        [one] Eine Zeile passt nicht
       *[other] { $clashes } Zeilen passen nicht
    }, { $open ->
        [0] nichts ist offen.
        [one] eine Zeile ist offen.
       *[other] { $open } Zeilen sind offen.
    }
plan-check-now = eben geprüft
plan-check-clashes = Passt nicht zusammen
plan-check-open = Offen
plan-check-questions = Eine Frage, kein Fehler
plan-check-fits = Was passt
plan-check-where = Wo im Plan
plan-check-cli = Wird bei jeder Änderung neu geprüft. Auf der Kommandozeile:
plan-check-stale = Der Plan hat sich geändert, seit diese Seite entstand; darum ist nichts geschehen. So steht er jetzt da.
plan-check-begin = Noch gibt es keinen Plan, der sich prüfen ließe.

## Fassungen als Seite
plan-versions-title = Frühere Fassungen des Plans
plan-versions-h = Was sich seit Fassung { $version } geändert hat
plan-versions-h-two = Was sich von Fassung { $version } zu Fassung { $with } geändert hat
plan-versions-h-none = Bisher gibt es eine Fassung
plan-versions-all = Fassungen
plan-versions-why = Bleiben für immer. Wer eine alte zurückholt, verliert nichts: Sie wird die neueste.
plan-versions-then = Fassung { $version }
plan-versions-now = Jetzt
plan-versions-same = Beide sagen dasselbe.
plan-versions-back-all = Ganze Fassung { $version } zurückholen
plan-versions-back-row = Diese Zeile zurückholen
plan-versions-not-there = Nicht da
plan-versions-two = Zwei beliebige nebeneinanderlegen
plan-versions-first = Die eine
plan-versions-second = Die andere
plan-versions-compare = Vergleichen
plan-versions-reason = „{ $reason }“
plan-versions-no-reason = ohne Begründung
plan-work-h = Was das an der Arbeit geändert hat
plan-work-posts-more =
    { $count ->
        [one] Ein Beitrag pro Woche mehr ist gewünscht.
       *[other] { $count } Beiträge pro Woche mehr sind gewünscht.
    }
plan-work-posts-fewer =
    { $count ->
        [one] Ein Beitrag pro Woche weniger ist gewünscht.
       *[other] { $count } Beiträge pro Woche weniger sind gewünscht.
    }
plan-work-hours = Dafür sind { $now } pro Woche da. Vorher waren es { $before }.
plan-work-target = „{ $name }“: { $now } sind gewünscht. Vorher waren es { $before }.
plan-work-target-new = „{ $name }“: { $now } sind gewünscht.
plan-work-target-gone = „{ $name }“ hat keine Zahl mehr.
plan-work-trial = „{ $name }“ ist bis zum { $date } auf Probe.
plan-work-rests = „{ $name }“ ruht, und dort ist kein Beitrag gewünscht.
plan-work-promise = Eine Antwort ist innerhalb von { $time } versprochen.
plan-work-promise-gone = Keine Antwort ist mehr versprochen.
plan-work-quiet = Nichts geht hinaus am: { $days }.
plan-work-quiet-gone = Kein Tag ist mehr ruhig.
plan-work-asked = „Warum soziale Netzwerke?“ wird am { $date } wieder gefragt.
plan-version-edit = geändert
plan-version-cure = nach der Prüfung
plan-version-restore = zurückgeholt
plan-version-import = aus einer Datei
plan-version-kit = aus einer Vorlage
plan-version-steps = aus einem anderen Plan
plan-version-review = nach einer Durchsicht
plan-version-rest = ein Ort ruht
plan-version-wake = ein Ort wird wieder genutzt
