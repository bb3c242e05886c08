### What Banyan notices before a post goes out. Every finding says what it saw and what helps.

## Cannot go
guard-too-long = Too long by { $over }. At most { $limit } letters go here. Shorten it, or let it become a thread.

## Think again
guard-repeated-text =
    { $how ->
        [same] You said this { $when ->
            [later] before: it is planned again { $days } days later.
           *[earlier] { $days } days ago, in the same words.
        } Regulars may feel they have read it.
        [cut] One of these two is cut from the other. They are { $days } days apart.
       *[near] Much the same words, { $days } days apart. Regulars may feel they have read it.
    }
guard-repeated-link = The same link within { $days } days. Has something new happened there?
guard-too-close = Only { $minutes } minutes from another post at this place. Your rule is { $wanted }. Move one of them.
guard-two-offers-in-a-row = This would be the second offer in a row. Turn it into a story?
guard-too-many-offers = { $offers } offers among { $window } posts. Your rule is { $allowed }. Teach or tell something first.
guard-dead-link = The page behind the link is gone ({ $status }). Mend the link, or take it out.
guard-silent-link = The page behind the link did not answer. Open it once to see whether it is there.
guard-missing-alt = Pictures without words: { $pictures }. Say what can be seen, for people who cannot see it.
guard-template-broken = Your template “{ $template }” could not be used: { $reason }. The usual words stand in until it is mended.

## Quiet
guard-same-opening = You opened like this { $days } days { $when ->
        [later] before a planned post
       *[earlier] ago
    }. Another first sentence may be fresher.
guard-link-not-checked = Nobody has looked yet whether the link works.
guard-capitals = This is written in capitals. It reads as shouting, and some screen readers spell it letter by letter.
guard-exclamations = Exclamation marks: { $count }. One is heard better.
guard-shortened = To fit, this was left out: sentences { $sentences }, hashtags { $hashtags }. The link leads to the whole.
