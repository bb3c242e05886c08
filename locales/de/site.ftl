### Worte der öffentlichen Website.

site-skip = Zum Text springen
site-nav = Diese Website
site-all = Alle Artikel
site-follow = Folgen
site-feed = Feed
site-demo = Dies ist eine Vorführung. Nichts hier wurde wirklich veröffentlicht, kein echtes Netzwerk wurde erreicht.
site-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[other] Dezember
 } { $year }
site-page = Seite { $number }
site-turn = Seiten
site-newer = Neuere
site-older = Ältere
site-empty-h = Der erste Artikel ist unterwegs
site-empty-do = Hier steht noch nichts. Wer es nicht verpassen will:
site-changed = geändert am
site-first-published-at = Zuerst erschienen bei
site-read-on-at = Weiterlesen bei
site-film = Film
site-sound = Ton
site-tags = Worum es geht
site-beside = Davor und danach
site-earlier = Früher
site-later = Später
site-follow-h = { $business } folgen
site-follow-lead = Am liebsten dort, wo du ohnehin bist: Überall stehen dieselben Worte.
site-follow-feed = Feedreader
site-follow-feed-do = Ohne Konto, ohne jemanden dazwischen
site-formats = Formate:
site-rested-h = Wo wir früher waren
site-rested-until = bis { $year }
site-doing = Was wir tun
site-doing-h = Was { $business } tut
site-doing-as-of = So ist es seit { $date }, und es ändert sich nur mit den Tatsachen.
site-missing-h = Diese Seite gibt es hier nicht
site-missing-do = Vielleicht steckt ein Fehler in der Adresse. Alles, was erschienen ist, steht in der Liste der Artikel.
site-gone-h = Diese Seite wurde zurückgezogen
site-gone-do = Sie stand hier und wurde wieder weggenommen. Die anderen Artikel sind noch da.
site-broken-h = Bei uns ist etwas schiefgegangen
site-broken-do = Die Seite ließ sich gerade nicht anzeigen. Bitte gleich noch einmal versuchen.
site-begin-h = Ein guter Ort für ein erstes Wort
site-begin-do = Diese Website ist bereit und wartet auf ihren ersten Artikel. Ist es deine, dann beginne im Studio: Es dauert ein paar Minuten.
site-begin-go = Studio öffnen
site-plan-title = { $business }: der Plan auf einer Seite
site-plan-lead = Stand vom { $date }. Du liest das über einen Link, den du bekommen hast; es ändert sich mit dem Plan.
site-plan-ended-h = Dieser Link gilt nicht mehr
site-plan-ended-do = Wer ihn dir gegeben hat, kann dir einen neuen geben.
site-plan-empty = Der Plan ist noch leer.
