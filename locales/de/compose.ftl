### Einen Beitrag schreiben und sehen, wie er überall passt.

write-why = Wozu:
write-h =
    { $count ->
        [0] Einmal sagen
        [one] Einmal sagen, für einen Ort
       *[other] Einmal sagen, für { $count } Orte
    }
write-say = Was du sagen willst
write-words = Deine Worte
write-link = Link
write-link-why = Die Seite, zu der es führt. Jeder Ort bekommt sie, wie er es mag.
write-link-offered = Leer gelassen, führt es zu { $address }, wie es im Plan steht.
write-language = Geschrieben auf
write-places = Tragen zu
write-audience-why = Wer hier gewählt wird, schaltet die Orte ein, an denen sie lesen.
write-audience-places = Ihre Orte einschalten
write-audience-reads = Eingeschaltet, wo „{ $audience }“ lesen, wie es im Plan steht. Du kannst es ändern.
write-audience-nowhere = Der Plan nennt für „{ $audience }“ keinen verbundenen Ort, deine Wahl bleibt.
write-goal = Führt zu
write-part-of = Teil von
write-part-of-why = Endet das, geht dies nicht mehr hinaus.
write-not-in-plan = Was du gewählt hast, steht nicht mehr im Plan. Wähle noch einmal.
aim-gone = { $name } (nicht mehr im Plan)
write-count = { $n } von { $max }
write-limit = bis { $count }
write-over = { $count } zu viel für { $place }
write-over-short = { $n } zu viel
write-look = Wie es aussehen wird
write-preview = Vorschau zeigen
write-no-preview = Schreib ein paar Worte und wähle einen Ort, dann steht es hier.
write-about = Ungefähr so. Jeder Ort sieht eigen aus; Worte, Kürzungen und Grenzen stimmen genau.
write-shortened = Für dich gekürzt
write-thread =
    { $count ->
        [one] Ein Teil
       *[other] Faden aus { $count }
    }
write-guard = Bevor es hinausgeht
write-guard-more =
    { $count ->
        [one] Eines mehr
       *[other] { $count } mehr
    }
write-slot = Nächste freie Zeit
write-no-slot = Sofort
write-no-slot-why = Es gibt keine Zeit, auf die es warten müsste.
write-queue = In die Warteschlange
write-now = Jetzt veröffentlichen
write-not-yet = Es ging noch nicht hinaus.
write-kept-here = Deine Worte sind alle hier.
write-empty = Es gibt noch keine Worte.
write-no-place = Kein Ort ist eingeschaltet.
write-bad-link = Der Link muss mit https:// oder http:// beginnen.
write-blocked = Eine Prüfung sagt, so kann es nicht hinaus; unten steht, was hilft.
write-brought-back = Deine ungesendeten Worte waren auf diesem Gerät aufgehoben.
write-drop = Verwerfen
write-nowhere = Es gibt noch keinen Ort.
write-nowhere-do = Verbinde zuerst einen; Mastodon und Bluesky dauern je eine Minute.
finding-see = Ansehen
finding-keep = Trotzdem behalten
finding-keep-it = Behalten
finding-kept = Behalten: { $reason }
finding-compare = Vergleichen
finding-then = Damals
finding-now = Jetzt
finding-never = Danach nie mehr fragen
finding-kept-silent = Bleibt so
finding-reason = Warum es diesmal richtig ist
write-title = Titel
write-title-why = Für deine Seite und für die Karte des Links.
write-tags = Schlagworte
write-more = Mehr: Titel, Schlagworte, Warnung, Sprache
write-warning = Zuerst eine Warnung
write-warning-why = Die Leute sehen diese Zeile und wählen, ob sie weiterlesen. Lass sie leer, wenn niemand sie braucht.
write-objective = Wofür es ist
objective-teach = Etwas Nützliches weitergeben
objective-gather = Menschen zusammenbringen
objective-offer = Um Aufträge bitten
objective-tell = Erzählen, wer wir sind
write-at = Zu einer eigenen Zeit
write-at-moment = Tag und Uhrzeit
write-at-button = Für dann einreihen
write-bad-time = Gib einen Tag und eine Uhrzeit an, die noch kommen.
