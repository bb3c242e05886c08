### What Banyan notices before a post goes out. Every finding says what it saw and what helps.

## Cannot go
guard-too-long =
    { $over ->
        [one] One letter too many.
       *[other] { $over } letters too many.
    } At most { $limit } go here. Shorten it, or let it become a thread.
guard-nothing-to-say = There is nothing to send yet. Write a line, add a link or a picture.
guard-needs-title = A page of your site needs a title here. Write one under “More”, or a line of words.
guard-warning-without-words = With a warning this place needs a line of words too.
guard-too-many-pictures = { $count } pictures, and { $limit } are taken here. Leave some out for this place.
guard-picture-too-large = Picture { $picture } is too large for this place: { $bytes } bytes, and { $limit } are taken. Use a smaller one.
guard-picture-too-many-pixels = Picture { $picture } has too many pixels for this place: { $pixels }, and { $limit } are taken. Use a smaller one.
guard-picture-type = This place does not take pictures of this type. JPEG and PNG go everywhere.
guard-alt-too-long = The words for picture { $picture } are too long for this place: { $letters } letters, and { $limit } are taken. Shorten them.
guard-picture-missing = A picture of this post is no longer in Banyan. Add it again, or take it out.
guard-picture-gone = { $network } no longer has a picture that was sent ahead. Nothing is public. Send the post again: the picture goes along anew.
guard-picture-refused = { $network } does not take one of the pictures: “{ $said }” Nothing is public. Use another one.
guard-network-refused = { $network } does not take this post: “{ $said }” Nothing is public. Change it and send it again.
guard-post-gone = The post is no longer there. Nothing was changed.
guard-poll-over = Its poll is over, and { $network } would open it again with other words. Nothing was changed.
guard-no-editing = Posts cannot be changed at { $network }. Take it down and send it anew, or leave it.
guard-offer-over = “{ $name }” ended on { $day } { when-month } { $year }. Give it a later end in the plan, make this post part of something else, or leave it out.
guard-offer-gone = “{ $name }” is no longer in the plan. Make this post part of something else, or leave it out.
guard-rights-over = “{ $asset }” could be used until { $day } { when-month } { $year }. Take another picture, or note the new right in the library.
guard-consent-over = { $person } agreed to “{ $asset }” until { $day } { when-month } { $year }. Ask { $person } again and note it in the library, or take another picture.
guard-consent-withdrawn = { $person } no longer agrees to “{ $asset }”. Take another picture.
guard-consent-not-here = { $person } agreed to “{ $asset }” for other places only. Leave the file out for this place, or ask { $person } and note the new yes in the library.
guard-asset-gone = “{ $asset }” was taken out of the library. Bring it back there, or take another picture.
guard-recording-not-here = This place takes no films or sounds from Banyan. Leave the file out for this place.
guard-recording-not-alone = A film or a sound goes alone. Leave the others out for this place.
guard-recording-too-large = The film or sound is too large for this place: { $bytes } bytes, and { $limit } are taken. Use a shorter one.
guard-recording-too-many-pixels = The film has too many pixels for this place: { $pixels }, and { $limit } are taken. Save it smaller.
guard-recording-too-long = The film is too long for this place: { $minutes } minutes are taken. Cut it, or leave it out for this place.
guard-recording-type = This place does not take films or sounds of this type. MP4 and MP3 go nearly everywhere.
guard-poll-options = A poll takes 2 to { $limit } answers here, and there are { $count }. Add one, or take some out.
guard-poll-option-too-long = An answer of the poll is too long for this place. { $limit } letters are taken; shorten it.
guard-poll-option-twice = Two answers of the poll are the same. Change one of them.
guard-poll-time = A poll is open here for { $minutes } minutes at least and { $days } days at most. Choose another time.
guard-poll-and-files = A poll goes here without files. Leave the files out for this place, or ask without a poll.
guard-poll-in-words = This place has no polls. The answers stand there as lines of text.

## Think again
guard-repeated-text =
    { $how ->
        [numbers] The same sentence with another number.
        [hashtags] The same post with other hashtags, or with hashtags moved.
        [louder] The same words, louder.
        [link] The same words; only the address behind them is written differently.
        [turned] The same words, turned round.
        [cut] One of these two is cut from the other.
        [near] Much the same words.
       *[same] The same words.
    } { $when ->
        [later] It is planned again { $days ->
            [0] for the same day
            [one] a day later
           *[other] { $days } days later
        }.
       *[earlier] You said it { $days ->
            [0] the same day
            [one] a day before
           *[other] { $days } days before
        }.
    } Regulars may feel they have read it.
guard-said-in-item =
    { $part ->
        [all] All of this already stands
       *[some] A good part of this already stands
    } { $where ->
        [letter] in your letter “{ $title }”
       *[site] on your site, in “{ $title }”
    }, said { $days ->
        [0] the same day
        [one] a day before
       *[other] { $days } days before
    }. Tell what is new, or lead there with a link.
guard-series = The same post with other dates, { $days ->
        [0] the same day
        [one] a day apart
       *[other] { $days } days apart
    }. If it comes back on purpose, every week or every year, choose never to be asked about it.
guard-own-series = Part of a series that you set up. The one before it is { $days ->
        [0] from the same day
        [one] a day older
       *[other] { $days } days older
    }.
guard-said-again = An old post said again, as you wanted. It first went out { $days } days ago.
guard-repeated-link = { $days ->
        [0] The same link on the same day
        [one] The same link within a day
       *[other] The same link within { $days } days
    }{ $new ->
        [yes] { "" }, its address only written differently
       *[no] { "" }
    }. Has something new happened there?
guard-too-close = Only { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    } from another post at the same place. Your rule is { $wanted ->
        [60] an hour
        [120] 2 hours
        [180] 3 hours
       *[other] { $wanted } minutes
    }. Move one of them.
guard-two-offers-in-a-row =
    { $when ->
        [later] The next post that is planned is an offer too, so this would make two in a row. Turn one of them into a story?
       *[earlier] This would be the second offer in a row. Turn it into a story?
    }
guard-too-many-offers = { $offers ->
        [one] This asks people to buy.
       *[other] { $offers } offers among { $window } posts.
    } Your rule is { $allowed } of { $window }. Teach or tell something first.
guard-dead-link = The page behind the link is gone ({ $status }). Mend the link, or take it out.
guard-silent-link = The page behind the link did not answer. Open it once to see whether it is there.
guard-missing-alt = Pictures without words: { $pictures }. Say what can be seen, for people who cannot see it.
guard-named-without-yes = { $how ->
        [withdrawn] { $person } took a yes back on { $day } { when-month } { $year }.
       *[ended] The yes of { $person } ended on { $day } { when-month } { $year }.
    } Ask { $person } before you name them, or leave the name out.
guard-personal-data = { $what ->
        [name] “{ $said }” is on your list of people to ask first. Did they say yes?
        [mail] There is a mail address in this: { $said }. Good if it is yours; if it is somebody else’s, ask first.
        [person] You name { $said }. No yes of theirs is noted here; good if they know.
       *[phone] There is a telephone number in this: { $said }. Good if it is yours; if it is somebody else’s, ask first.
    }
guard-unknown-mention = { $how ->
        [whole] “@{ $name }” stays plain words here: it is a name of another network.
       *[bare] “@{ $name }” stays plain words here, or means a stranger of that name: nobody you keep is known by it.
    }
guard-listed-word = “{ $word }” is among the words your plan says you do not use.
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
guard-only-ourselves = { $ours } of { $window } posts talk of nobody but yourselves. Ask something, or tell what it does for others.
guard-people-waiting = { $people ->
        [one] Somebody waits for an answer from you.
       *[other] { $people } people wait for an answer from you.
    } Answer first, then tell something new.
guard-no-goal = This leads to none of your goals. Choose one, or leave it as a gift.
guard-no-way-on = Nothing here leads on: no link, no question, nothing to do. What should somebody do who likes it?
guard-link-not-checked = Nobody has looked yet whether the link works.
guard-capitals = This is written in capitals. It reads as shouting, and some screen readers spell it letter by letter.
guard-exclamations = Exclamation marks: { $count }. One is heard better.
guard-cut-too-small = Of picture { $picture } only { $width } × { $height } pixels are left here, and that looks blurred. Cut less of it away, or send all of it.
guard-shortened = To fit, this was left out: sentences { $sentences }, hashtags { $hashtags }. The link leads to the whole.
guard-film-ready-later = Bluesky makes the film ready once the post is out. For a little while people see the post without it.
guard-card-picture-left-out = The picture of the link is too large for this place and stays out; the link itself goes.

## What it asks about
guard-page-title = What is asked
guard-page-h = What the guard asks about
guard-page-lead = Before anything goes out, it is read against the last half year, at all places. Nothing here stops a post; it only asks. What you do not want to be asked about can rest, and can come back.
guard-page-link = What is asked before a post goes out
guard-page-rules = It asks about
guard-page-never = Never ask
guard-page-again = Ask again
guard-page-rests = Not asked since
guard-page-names = People to ask first
guard-page-names-why = Clients and others who should say yes before they are named. Only people who sign in here see this list.
guard-page-name = Name
guard-page-add = Add
guard-page-drop = Take off the list
guard-page-avoided = Words you do not use
guard-page-avoided-none = Your plan lists none yet.
guard-page-avoided-plan = How you sound, in the plan
guard-name-repeated-text = The same words again
guard-name-series = The same post with other dates
guard-name-same-opening = The same opening
guard-name-said-in-item = What an article or letter has said
guard-name-repeated-link = The same link too soon
guard-name-too-close = Too close to another post
guard-name-two-offers-in-a-row = Two offers in a row
guard-name-too-many-offers = More offers than the plan says
guard-name-only-ourselves = Talk of nobody but ourselves
guard-name-people-waiting = People who wait for an answer
guard-name-no-goal = No goal it leads to
guard-name-no-way-on = Nothing to do next
guard-name-dead-link = A page that is gone
guard-name-silent-link = A page that does not answer
guard-name-missing-alt = Pictures without words
guard-name-named-without-yes = People whose yes is over
guard-name-personal-data = Names, numbers and addresses of people
guard-name-unknown-mention = An @name that means nobody
guard-name-listed-word = Words we do not use
guard-name-capitals = Capitals
guard-name-exclamations = Many exclamation marks

## The six-line test
six-title = The six-line test
six-h = Six times the same offer in.
six-h-one = One goes out.
six-h-going = { $count ->
        [0] None goes out.
        [one] One goes out.
       *[other] { $count } go out.
    }
six-lead = Paste up to six posts you mean to send in one week. They are read as your followers would: one after the other, at all your places.
six-seen = What your followers would have seen
six-against = Read against { $days } days and { $places ->
        [one] one place
       *[other] { $places } places
    }
six-goes = This one can go.
six-free = The next free time is
six-offer-of = Your nearest offer is of { $date }.
six-far-enough = is far enough from it and free.
six-none-far = None of your next free times is far enough from it: put other posts in between first.
six-write = Write it
six-write-for = Write it for { $date }
six-anyway = Write it anyway
six-how = { $how ->
        [numbers] The same sentence with another number.
        [hashtags] The same post with hashtags moved.
        [louder] The same words, louder.
        [link] The same words and the same page.
        [turned] The same sentence, turned round.
        [cut] Cut from an earlier one.
        [near] Much the same words.
        [series] The same post with other dates.
        [opening] The same opening.
       *[same] The same words.
    }
six-why = { $how ->
        [numbers] A second price tells those who said yes to the first that they should have waited.
        [hashtags] Who follows you sees the post, not its hashtags.
        [louder] Capitals and exclamation marks are all that is new. Who did not want it then wants it less now.
        [link] Only the address is written differently. It leads where the first one leads.
        [turned] Every word of it was there before.
        [cut] It says less than what your followers have read already.
        [near] Your followers have read the rest of it.
        [series] If it comes back on purpose, choose never to be asked about it.
        [opening] After the first words it feels known, and nobody reads on.
       *[same] Nothing new is in it for those who have read the first.
    }
six-line = Line { $n }:
six-left-over = { $count ->
        [one] One more line was not read: six at a time.
       *[other] { $count } more lines were not read: six at a time.
    }
six-try = Your own six lines
six-hint-words = One post a line. Nothing is sent or kept.
six-read = Read them
six-instead = Instead
six-offers = Offers among { $window } of your posts
six-counted = Counted with what is out and what waits.
six-with-all = With all of them
six-with-going = With those that go
six-of = { $n } of { $window }
six-rule = Your plan says { $allowed } of { $window }.
six-better = { $count ->
        [one] One that may do more
       *[other] Two that may do more
    }
six-story = Story, then the offer
six-teach = Teach one thing
six-from = Made from “{ $title }”, in its own words.
six-start = Start from this
six-no-better = Once an article or a letter of yours is known here, two better posts are made from its own words.

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
guard-comment-left-out = There are no answers under a post here, so the first comment is left out.
guard-warning-in-words = This place has no field for a warning. It stands before the words.
guard-comment-too-long = The first comment is too long by { $over }. Shorten it.
