### Wann Beiträge hinausgehen.

queue-h =
    { $count ->
        [0] Nichts wartet.
        [one] Ein Beitrag wartet.
       *[other] { $count } Beiträge warten.
    }
queue-h-there =
    { $count ->
        [0] Bei { $place } wartet nichts.
        [one] Bei { $place } wartet ein Beitrag.
       *[other] Bei { $place } warten { $count } Beiträge.
    }
queue-asks =
    { $count ->
        [one] Eine Sache wartet auf dein Wort.
       *[other] { $count } Dinge warten auf dein Wort.
    }
queue-empty = Die Warteschlange ist leer.
queue-empty-why = Das nächste neue Stück aus deinen Quellen landet von selbst hier. Oder schreib etwas Kurzes.
queue-carried = Von selbst getragen aus { $source }.
queue-written = Geschrieben von { $name }. Lässt sich noch ändern.
queue-waits = Wartet auf dein Ja. Ohne Ja kein Beitrag.
queue-ends-before = Geht nicht hinaus: „{ $name }“ ist dann vorbei. Verschiebe den Beitrag oder ändere den Plan.
queue-quiet = Ruhig. Du hast es so gewählt.
queue-quiet-waits =
    { $count ->
        [one] Ein Beitrag wurde eingereiht, bevor der Tag ruhig wurde.
       *[other] { $count } Beiträge wurden eingereiht, bevor der Tag ruhig wurde.
    }
queue-quiet-move = Auf die nächsten freien Zeiten verschieben
queue-coming = Kommt von selbst
queue-coming-why = Jeder Beitrag steht eine Woche vor seiner Zeit in der Warteschlange und verlangt nichts von dir.
queue-rests = „{ $title }“ ruht seit { $date }. Es entsteht nichts Neues daraus.
queue-quiet-all = { $count } Beiträge warten an Tagen, die der Plan jetzt ruhig hält. Von selbst wird nichts verschoben.
queue-quiet-move-all = Alle auf ihre nächsten freien Zeiten verschieben
queue-leaving = Geht gerade hinaus.
queue-free = Frei
queue-free-write = Für diese Zeit schreiben
queue-change = Ändern
queue-move = Auf die nächste freie Zeit
queue-at = Dorthin verlegen
queue-now = Jetzt senden
queue-cancel = Absagen
queue-cancel-why = Abgesagte Beiträge behalten ihre Worte als Entwurf.
queue-aside = Nach Orten
queue-next = Nächste freie Zeit an jedem Ort
queue-held = angehalten
queue-waiting =
    { $count ->
        [0] nichts wartet
        [one] 1 wartet
       *[other] { $count } warten
    }
queue-held-why = Ein gestricheltes Zeichen in der Liste heißt: dort angehalten. Angehaltene Beiträge behalten ihre Worte.
queue-late = Wenn ein Beitrag zu spät ist
queue-late-why = Bis { $count } Minuten geht er noch hinaus. Später kommt er hierher und fragt.
queue-late-why-hours =
    { $count ->
        [one] Bis zu einer Stunde später geht er noch hinaus. Danach kommt er hierher und fragt.
       *[other] Bis zu { $count } Stunden später geht er noch hinaus. Danach kommt er hierher und fragt.
    }
calendar-as = Zeigen als
calendar-only = Nur einen Ort zeigen
calendar-all = Alle Orte
calendar-week = Woche
calendar-month = Monat
calendar-week-number = Woche { $n }
calendar-range = { $from } bis { $until }
calendar-name = { $month } { $year }
calendar-week-before = Woche davor
calendar-week-this = Diese Woche
calendar-week-next = Nächste Woche
calendar-month-before = Monat davor
calendar-month-this = Dieser Monat
calendar-month-next = Nächster Monat
calendar-nothing = Nichts
calendar-out = Ist draußen
calendar-posts =
    { $count ->
        [one] 1 Beitrag
       *[other] { $count } Beiträge
    }
calendar-free =
    { $count ->
        [one] 1 frei
       *[other] { $count } frei
    }
tray-free = Von hier geöffnet, bekommt ein Entwurf ohne eigene Zeit die erste freie: { $moment }.
attention-h = Braucht Aufmerksamkeit
attention-unknown = Wir wissen nicht, ob { $place } „{ $title }“ hat
attention-unknown-why = Er ging { $moment } hinaus, und keine Antwort kam zurück. Auf Verdacht senden wir nicht zweimal.
attention-in-part = { $place } hat „{ $title }“ zum Teil
attention-refused = { $place } wollte „{ $title }“ nicht annehmen
attention-held-back = „{ $title }“ wird zurückgehalten
attention-asks-yes = { $name } hat „{ $title }“ für { $place } geschrieben
attention-asks-yes-nobody = „{ $title }“ wartet bei { $place } auf ein Ja
attention-reconnect-why = „{ $title }“ wartet bis dahin.
missed-h =
    { $count ->
        [one] Dieser war dran, als nichts hinausgehen konnte
       *[other] Diese { $count } waren dran, als nichts hinausgehen konnte
    }
missed-why = Von { $from } bis { $until }. Nichts ging von selbst verspätet hinaus. Das würden wir tun; ändere, was du magst.
missed-why-others = Von { $from } bis { $until }. Nichts ging von selbst verspätet hinaus. Was daraus wird, entscheiden Redaktion und Inhaberschaft.
missed-move = Auch später noch wahr. Frei: { $moment }.
missed-no-free = Keine freie Zeit in den nächsten Wochen.
missed-now = Darauf wird gewartet; es kann gleich hinaus.
missed-let-go = Der Augenblick ist vorbei. Jetzt würde es verwirren.
missed-later = Später
missed-choice-now = Jetzt
missed-choice-let-go = Ziehen lassen
missed-choice-at = Zu meiner Zeit
missed-do = So machen
missed-drafts = Was du ziehen lässt, bleibt als Entwurf.
not-now-no-slot = Dieser Ort hat keine Wochenzeiten, also auch keine nächste freie. Veröffentliche es jetzt oder gib ihm zuerst Zeiten.

## Die Woche des Plans
balance-h = Gesagt und geplant
balance-why = Von den Beiträgen, die warten. Der Strich ist der Anteil in deinem Plan.
balance-posts =
    { $count ->
        [0] keiner
        [one] 1 Beitrag
       *[other] { $count } Beiträge
    }
balance-planned = geplant { $count } von zehn
balance-offers =
    { $offers ->
        [0] Kein Angebot
        [one] Ein Angebot
       *[other] { $offers } Angebote
    } in deinen letzten { $posts } Beiträgen. Deine Regel ist { $allowed } von { $window }.
week-h = Deine Woche
week-hours =
    Der Plan hat { $has } in der Woche: { $answering } für Antworten, { $habits ->
        [yes] { $away } abseits vom Bildschirm, { $post } je Beitrag.
       *[no] { $post } je Beitrag.
    }
week-fits =
    { $count ->
        [0] Kein Beitrag passt hinein, deine Orte wünschen { $asks }.
        [one] Ein Beitrag passt hinein, deine Orte wünschen { $asks }.
       *[other] { $count } Beiträge passen hinein, deine Orte wünschen { $asks }.
    }
week-carries = Der Plan will nur, dass getragen wird, was du ohnehin sagst: { $takes } von { $has } in der Woche.
week-carried =
    { $count ->
        [one] Deine eigenen Orte geben einen Beitrag in der Woche her, alle Orte wünschen { $asks }.
       *[other] Deine eigenen Orte geben { $count } Beiträge in der Woche her, alle Orte wünschen { $asks }.
    }
week-gives-way =
    { $place }: { $gets } von { $asks }. { $why ->
        [no-reason] Nirgends steht, warum du dort bist.
        [on-trial] Der Ort wird erst ausprobiert.
        [carried] Mehr, als getragen wird, will der Plan nicht.
        [own] Die Stunden reichen auch für die eigenen Orte nicht.
       *[borrowed] Geliehene Orte weichen vor den eigenen.
    }
week-lacks =
    { $what ->
        [hours] Deine Orte wollen Beiträge, und niemand hat gesagt, wie viele Stunden in der Woche da sind.
        [own-posts] Der Plan trägt weiter, was deine eigenen Orte bringen, und keiner sagt, wie viele Beiträge das in der Woche sind.
       *[posts] Es gibt Stunden für Beiträge, und kein Ort sagt, wie viele in der Woche.
    } Darum werden keine Zeiten vorgeschlagen.
week-no-time = keine Zeiten
week-now =
    { $count ->
        [0] jetzt keiner in der Woche
        [one] jetzt einer in der Woche
       *[other] jetzt { $count } in der Woche
    }
week-shares = teilt sich die Beiträge seiner Zeile im Plan mit { $names }
week-quiet = Ruhig, wie du es gewählt hast: { $days }. Was dann kommt, wartet auf den nächsten offenen Tag.
week-take = Diese Zeiten nehmen
week-take-why = Beiträge, die ihre Zeit schon haben, behalten sie.
week-plan-changed = Der Plan wurde inzwischen geändert, diese Zeiten passen vielleicht nicht mehr. Nichts wurde geändert. Sieh dir den neuen Vorschlag an.

## Etwas Neues vor einem Druck
think-title = Es gibt etwas Neues zu wissen
think-lead = Noch ist nichts geschehen. Die Prüfung hat etwas gefunden, das noch nicht gesagt war, als dies in die Warteschlange kam.
think-at = Wenn es { $moment } hinausgeht:
think-now = Wenn es jetzt hinausgeht:
think-do = Trotzdem machen
think-leave = So lassen, wie es ist
