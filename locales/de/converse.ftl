### Wer auf eine Antwort wartet.

waiting-title = Wer wartet
waiting-h =
    { $count ->
        [0] Niemand wartet
        [one] Ein Mensch wartet
       *[other] { $count } Menschen warten
    }
waiting-lead = Sie haben dir geschrieben und noch keine Antwort. Wer am längsten wartet, steht oben.
waiting-since = Wartet seit
waiting-due = Antwort bis
waiting-late = versprochen bis
waiting-did-reply = hat dir geantwortet
waiting-did-mention = hat dich genannt
waiting-did-quote = hat dich zitiert
waiting-did-direct = hat nur dir geschrieben
waiting-open = Dort antworten
waiting-answered = Beantwortet
waiting-needs-none = Braucht keine Antwort
waiting-more = Dahinter warten noch mehr. Sie rücken nach, wenn die Liste kürzer wird.
waiting-none = Alle haben eine Antwort.
waiting-none-why = Wir sehen alle paar Minuten nach, ob jemand geschrieben hat und ob du dort geantwortet hast.
waiting-unknown = Das wissen wir nicht.
waiting-deaf = Kein verbundener Ort sagt uns, wer dir schreibt. Mastodon und Bluesky tun es; anderswo sieh selbst nach.
waiting-no-promise = Dein Plan sagt nicht, wie bald du antwortest. Darum ist hier niemand überfällig.
waiting-closes-first = Dein Plan schließt, bevor er öffnet. Darum hat hier niemand eine Frist.
waiting-to-plan = Im Plan sagen
waiting-lately = Wartet nicht mehr, seit gestern
waiting-was-answered = beantwortet
waiting-was-answered-there = dort beantwortet
waiting-was-none = braucht keine Antwort
waiting-again = Wartet doch noch
