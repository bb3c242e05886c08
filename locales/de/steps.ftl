### Die ersten Schritte: vier, in dieser Reihenfolge; das Briefing für eine Beratung.

steps-title = Erste Schritte
steps-h =
    { $answered ->
        [0] Vier Schritte, bevor etwas wächst
        [one] Vier Schritte, bevor etwas wächst. Einer ist beantwortet.
        [2] Vier Schritte, bevor etwas wächst. Zwei sind beantwortet.
        [3] Vier Schritte, bevor etwas wächst. Drei sind beantwortet.
       *[other] Vier Schritte, alle beantwortet
    }
steps-answered = beantwortet
steps-aside = Was danach kommt
steps-somebody = Jemand
steps-title-business-plan = Den Geschäftsplan durchsehen
steps-title-it-plan = Den IT-Plan durchsehen, falls es einen gibt
steps-title-team = Das Team zusammenstellen
steps-title-consultant = Entscheiden: Beratung von außen?
steps-why-business-plan = Was will der Betrieb? Soziale Netzwerke können nur dem dienen.
steps-why-it-plan = Wer hat Domain, Website, Mail und Passwörter? Was hier entsteht, muss dazu passen.
steps-why-team = Wer mit einer Beratung arbeitet, und mit wem du arbeitest, wenn es keine gibt: Stunden, Können, wer einspringt.
steps-why-consultant = Ja oder nein, mit dem Grund. Ein Ja ergibt ein Briefing von zwei Seiten und einen Platz, von dem aus alles zu lesen ist.

steps-said-reviewed = { $name } hat ihn am { $day } durchgesehen.
steps-said-none = „Haben wir nicht“, sagte { $name } am { $day }.
steps-said-built =
    { $members ->
        [one] Eine Person
       *[other] { $members } Personen
    }, sagte { $name } am { $day }. { $gaps ->
        [0] Es fehlt nichts.
        [one] Eines fehlt noch.
       *[other] { $gaps } Dinge fehlen noch.
    }
steps-said-yes = Ja, am { $day }: { $reason }
steps-said-no = Nein, am { $day }: { $reason }

## Das Papier
steps-file = Eine Datei
steps-link = Oder wo er liegt
steps-file-why = Eine Datei bleibt hier, ist in der Sicherung, und nur wem der Betrieb gehört, kann sie öffnen. Bis 10 MB. In Text, Markdown, DOCX, ODT und PDF werden die Ziele gesucht; aus allem anderen tippst du sie ein. Ein Link wird notiert und nie geöffnet.
steps-keep = Hier behalten
steps-another = Andere Datei oder anderer Link
steps-take-file = Datei öffnen
steps-file-kept = { $size }, liegt seit { $day } hier. Sonst sieht sie niemand.
steps-link-kept = Notiert am { $day }. Banyan öffnet ihn nicht.
steps-goals = Ziele, die darin stehen
steps-goals-none = Die Regeln haben keines gefunden. Tipp ein, was du liest.
steps-goals-link = Ein Link wird nicht geöffnet. Tipp ein, welche Ziele du dort liest.
steps-unread-locked = Die Datei verlangt ein Passwort, also hat niemand hineingesehen. Leg eine Kopie ohne Passwort hier ab oder tipp ein, welche Ziele du liest.
steps-unread-no-words = Die Seiten sind Bilder, wie aus einem Scanner: Darin stehen keine Wörter, die sich durchsuchen lassen. Tipp ein, welche Ziele du liest.
steps-unread-too-much = In der Datei steckt mehr als in einem Plan, deshalb wurde das Lesen abgebrochen. Leg eine kürzere Fassung hier ab oder tipp ein, welche Ziele du liest.
steps-unread-broken = Die Datei liegt hier, ließ sich aber nicht lesen; vielleicht ist sie beschädigt. Speichere sie noch einmal als PDF oder tipp ein, welche Ziele du liest.
steps-unread-other-kind = Dateien dieser Art werden aufgehoben und nicht gelesen. Tipp ein, welche Ziele du liest.
steps-goal-line = Zeile { $line }
steps-goal-page = Seite { $page }
steps-goal-typed = Eingetippt
steps-goal-target = die Zahl ist { $target }
steps-goal-until = bis { $day }
steps-goal-take = In den Plan nehmen
steps-goal-leave = Weglassen
steps-goal-left = Weggelassen
steps-goal-taken = Im Plan
steps-goal-missed = Eines, das fehlt
steps-goal-add = Dazu
steps-by = Wer hat ihn durchgesehen
steps-on = Wann
steps-reviewed = Durchgesehen
steps-later = Später
steps-none-business-plan = Kein Geschäftsplan?
steps-none-it-plan = Kein IT-Plan?
steps-none-why = Auch das ist eine Antwort. Eine kurze Anleitung hilft, einen zu schreiben.
steps-none = Haben wir nicht
steps-primer = Anleitung, { $minutes } Minuten
steps-primer-look = Hineinsehen

## Das Team
steps-member-hours = { $hours } in der Woche
steps-member-jobs = macht: { $jobs }
steps-member-stands-in = springt ein für: { $jobs }
steps-team-whole = Alle haben Stunden, für alles ist jemand da, und jemand springt ein.
steps-team-gaps = Was fehlt
steps-built = Das ist unser Team
steps-gap-nobody = Im Plan steht noch niemand.
steps-gap-no-job = Im Plan steht noch keine Aufgabe.
steps-gap-hours = { $name }: wie viele Stunden in der Woche?
steps-gap-knowledge = { $name }: was ist bekannt, was noch zu lernen?
steps-gap-owner = „{ $name }“ ist niemandes Aufgabe.
steps-gap-deputy = „{ $name }“: niemand springt ein.

## Die Beratung
steps-reason = Der Grund
steps-reason-why = Was soll jemand von außen tun, das im Betrieb niemand kann oder will? Oder warum nicht.
steps-yes = Ja, wir fragen jemanden
steps-no = Nein, wir machen es selbst
steps-brief-why = Aus dem Plan gemacht, für alle, die du fragst. Es ändert sich mit dem Plan.
steps-brief-see = Briefing ansehen
steps-seat = Ein Platz für den Gast
steps-seat-why = Wer dort sitzt, meldet sich an, liest Plan, Warteschlange und Belege und ändert nichts außer der eigenen Lernliste und der eigenen Meinung zum Plan. Die Papiere oben bleiben im Haus. Sag das Passwort am Telefon; es lässt sich unter Einstellungen ändern.
steps-seat-name = Name
steps-seat-password = Erstes Passwort
steps-seat-last = Letzter Tag
steps-seat-last-why = Ab dem Tag danach meldet sich von diesem Platz niemand mehr an. Lass es leer, und er bleibt, bis du ihn beendest.
steps-seat-until = bis { $date }
steps-seat-open = ohne Ende
steps-seat-over = beendet
steps-seat-end = Diesen Platz beenden
steps-seat-add = Platz einrichten

## Nach den vieren
steps-after = Nach diesen vieren
steps-belongs-marketing-plan = Wie bei den meisten.
steps-belongs-business-plan = Nur mit einem eigenen Netzwerk, mit seinem Team und seinen Maschinen.
steps-then = Die vier sind beantwortet. Sag nun diese beiden; daraus kommt der nächste Schritt auf „Heute“.
steps-extract = Ansehen, was dort hineingehört
steps-until-then = Bis alle vier beantwortet sind, stehen sie unter Heute. Arbeiten geht trotzdem.

## Was nicht ging
steps-wrong-no-reason = Ein Ja oder Nein braucht seinen Grund. Es wurde nichts notiert.
steps-wrong-day = Das ist kein Tag. Es wurde nichts notiert. Schreib ihn so: 2026-11-24.
steps-wrong-too-long = Das sind mehr als 2.000 Zeichen. Es wurde nichts notiert. Sag es kürzer.
steps-wrong-empty = Es kam weder Datei noch Link. Es wurde nichts behalten. Wähl eine Datei oder gib die Adresse an.
steps-wrong-too-large = Die Datei ist größer als 10 MB. Es wurde nichts behalten. Gib stattdessen die Adresse an, oder eine kleinere Fassung.
steps-wrong-address = Das ist keine Adresse. Es wurde nichts behalten. Schreib sie so: https://…
steps-wrong-goal = Ein Ziel braucht Worte, höchstens 160 Zeichen. Es wurde nichts notiert.
steps-wrong-seat-address = Das ist keine Mailadresse. Es wurde kein Platz eingerichtet.
steps-wrong-seat-taken = Unter dieser Adresse ist schon jemand hier. Es wurde kein Platz eingerichtet.
steps-wrong-seat-password = Das Passwort ist zu kurz. Es wurde kein Platz eingerichtet. Nimm mindestens { $count } Zeichen.
steps-wrong-seat-day = Dieser Tag ist schon vorbei oder kein Tag. Es wurde kein Platz eingerichtet.

## Das Briefing
brief-page = Das Briefing
brief-title = { $business }: worum wir Sie bitten
brief-take = Als Datei mitnehmen
brief-how = Höchstens zwei Blatt A4, aus dem Plan gemacht. Was noch Beispiel ist, bleibt weg. Gib das PDF weiter oder die Datei.
brief-cut = Nicht alles passt: Bei jedem Teil steht, was wegbleibt und wo es zu finden ist.
brief-who = Wer wir sind
brief-want = Was wir wollen
brief-for = Für wen
brief-do = Was wir heute tun
brief-team = Mit wem Sie arbeiten würden
brief-means = Was da ist
brief-ask = Worum wir Sie bitten
brief-give = Was Sie von uns bekommen
brief-give-seat = Einen Platz in unserem Banyan: Plan, Warteschlange und den Beleg jedes Beitrags, zum Lesen.
brief-give-alone = Am Ende wollen wir allein weitermachen können. Sagen Sie uns, was wir lernen sollten.
brief-more =
    { $count ->
        [one] Eines mehr steht { $where }.
       *[other] { $count } weitere stehen { $where }.
    }
brief-shortened =
    { $count ->
        [one] Eine dieser Zeilen ist gekürzt; ganz steht sie { $where }.
       *[other] { $count } dieser Zeilen sind gekürzt; ganz stehen sie { $where }.
    }
brief-in-plan = im Plan unter „{ $part }“
brief-in-steps = unter „Erste Schritte“
brief-paper-letters = Einige Buchstaben fehlen der Schrift dieses Blatts und stehen als leere Kästchen da. Auf der Seite des Briefings sind alle da.
