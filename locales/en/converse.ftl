### Who waits for an answer.

waiting-title = People waiting
waiting-h =
    { $count ->
        [0] Nobody is waiting
        [one] One person is waiting
       *[other] { $count } people are waiting
    }
waiting-lead = They wrote to you and have no answer yet. Who has waited longest stands first.
waiting-since = Waits since
waiting-due = answer by
waiting-late = promised by
waiting-did-reply = answered your post
waiting-did-mention = named you
waiting-did-quote = quoted you
waiting-did-direct = wrote to you alone
waiting-open = Answer there
waiting-answered = Answered
waiting-needs-none = Needs no answer
waiting-more = More people wait behind these. They appear as the list gets shorter.
waiting-none = Everybody has an answer.
waiting-none-why = We look every few minutes whether somebody wrote, and whether you answered there.
waiting-unknown = That we cannot tell.
waiting-deaf = No connected place tells us who writes to you. Mastodon and Bluesky do; elsewhere, look there yourself.
waiting-unheard-h = Whether somebody waits is not known
waiting-unheard = Nobody could look into these places
waiting-unheard-since = since
waiting-unheard-never = not looked at yet
waiting-unheard-do = Who wrote there since is not on this list. We go on trying; until then look there yourself, and see whether the place is still signed in:
waiting-none-known = Everybody we know of has an answer.
waiting-none-later = Who else wrote appears here as soon as we can look again.
waiting-no-promise = Your plan does not say how soon you answer, so nobody here counts as late.
waiting-closes-first = Your plan closes before it opens, so nobody here has a time.
waiting-to-plan = Say it in the plan
waiting-lately = No longer waiting, since yesterday
waiting-was-answered = answered
waiting-was-answered-there = answered over there
waiting-was-none = needs no answer
waiting-again = Still waits
