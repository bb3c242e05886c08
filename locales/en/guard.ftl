### What Banyan notices before a post goes out. Every finding says what it saw and what helps.

## Cannot go
guard-too-long = Too long by { $over }. At most { $limit } letters go here. Shorten it, or let it become a thread.
guard-nothing-to-say = There is nothing to send yet. Write a line, add a link or a picture.
guard-too-many-pictures = { $count } pictures, and { $limit } are taken here. Take some out.
guard-picture-too-large = Picture { $picture } is too large for this place: { $bytes } bytes, and { $limit } are taken. Use a smaller one.
guard-picture-too-many-pixels = Picture { $picture } has too many pixels for this place: { $pixels }, and { $limit } are taken. Use a smaller one.
guard-picture-type = This place does not take pictures of this type. JPEG and PNG go everywhere.
guard-alt-too-long = The words for picture { $picture } are too long for this place: { $letters } letters, and { $limit } are taken. Shorten them.
guard-picture-missing = A picture of this post is no longer in Banyan. Add it again, or take it out.
guard-picture-gone = { $network } no longer has a picture that was sent ahead. Nothing is public. Send the post again: the picture goes along anew.
guard-picture-refused = { $network } does not take one of the pictures: “{ $said }” Nothing is public. Use another one.
guard-network-refused = { $network } does not take this post: “{ $said }” Nothing is public. Change it and send it again.
guard-post-gone = The post is no longer there. Nothing was changed.
guard-no-editing = Posts cannot be changed at { $network }. Take it down and send it anew, or leave it.
guard-offer-over = “{ $name }” ended on { $day } { when-month } { $year }. Give it a later end in the plan, make this post part of something else, or leave it out.
guard-offer-gone = “{ $name }” is no longer in the plan. Make this post part of something else, or leave it out.

## Think again
guard-repeated-text =
    { $how ->
        [same] You said this { $when ->
            [later] before: it is planned again { $days ->
                [0] the same day
                [one] a day later
               *[other] { $days } days later
            }.
           *[earlier] { $days ->
                [0] the same day
                [one] a day ago
               *[other] { $days } days ago
            }, in the same words.
        } Regulars may feel they have read it.
        [cut] One of these two is cut from the other. { $days ->
            [0] They are of the same day
            [one] They are a day apart
           *[other] They are { $days } days apart
        }.
       *[near] Much the same words, { $days ->
            [0] the same day
            [one] a day apart
           *[other] { $days } days apart
        }. Regulars may feel they have read it.
    }
guard-repeated-link = The same link { $days ->
        [0] the same day
        [one] within a day
       *[other] within { $days } days
    }. Has something new happened there?
guard-too-close = Only { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    } from another post at the same place. Your rule is { $wanted } minutes. Move one of them.
guard-two-offers-in-a-row = This would be the second offer in a row. Turn it into a story?
guard-too-many-offers = { $offers ->
        [one] This asks people to buy.
       *[other] { $offers } offers among { $window } posts.
    } Your rule is { $allowed } of { $window }. Teach or tell something first.
guard-dead-link = The page behind the link is gone ({ $status }). Mend the link, or take it out.
guard-silent-link = The page behind the link did not answer. Open it once to see whether it is there.
guard-missing-alt = Pictures without words: { $pictures }. Say what can be seen, for people who cannot see it.
guard-template-broken = Your template “{ $template }” could not be used: { $reason }. The usual words stand in until it is mended.

## Quiet
guard-same-opening = You opened like this { $when ->
        [later] in a post that is planned already
       *[earlier] { $days ->
            [0] the same day
            [one] a day ago
           *[other] { $days } days ago
        }
    }. Another first sentence may be fresher.
guard-link-not-checked = Nobody has looked yet whether the link works.
guard-capitals = This is written in capitals. It reads as shouting, and some screen readers spell it letter by letter.
guard-exclamations = Exclamation marks: { $count }. One is heard better.
guard-shortened = To fit, this was left out: sentences { $sentences }, hashtags { $hashtags }. The link leads to the whole.
guard-card-picture-left-out = The picture of the link is too large for this place and stays out; the link itself goes.

## Connecting a place
guard-connect-bad-server = This does not read as the address of a server: { $said }. It looks like https://server.example.
guard-connect-not-this-network = { $said } answers, but it is not a { $network } server. Check the address.
guard-connect-code-refused = { $network } did not accept the code. Codes are good once and for a few minutes: get a new one.
guard-connect-bad-handle = This does not read as a handle. It looks like linden.bsky.social, without spaces.
guard-connect-no-password = An app password is needed. Make one in the settings of { $network }, under privacy and security.
guard-connect-login-refused = { $network } does not know this handle with this app password. Copy both once more; the app password, not your own.
guard-connect-needs-app-password = This account asks for a code by mail when your own password is used. Make an app password in the settings of { $network } and use that.
guard-connect-handle-unknown = Nobody was found under { $said }. Check the spelling, or name the server.
guard-connect-handle-not-confirmed = { $said } points to an account that goes by another name. Change the handle in the account's own settings, or use the name shown there.
guard-connect-no-server = The account of { $said } names no server that can be reached. Try again in an hour, or name the server.
