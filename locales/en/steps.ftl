### The First Steps: four, in this order; the brief for a consultant.

steps-title = First Steps
steps-h =
    { $answered ->
        [0] Four steps before anything grows
        [one] Four steps before anything grows. One is answered.
        [2] Four steps before anything grows. Two are answered.
        [3] Four steps before anything grows. Three are answered.
       *[other] Four steps, all answered
    }
steps-answered = answered
steps-aside = What comes after
steps-somebody = Somebody
steps-title-business-plan = Review the business plan
steps-title-it-plan = Review the IT plan, if there is one
steps-title-team = Build the team
steps-title-consultant = Decide: an outside consultant?
steps-why-business-plan = What does the business want? Social media can only serve that.
steps-why-it-plan = Who keeps domain, site, mail and passwords? What is written here has to fit into it.
steps-why-team = Who works with a consultant, and with whom you work if there is none: hours, knowledge, who stands in.
steps-why-consultant = Yes or no, with the reason. A yes makes a brief of two pages and a seat from which everything can be read.

steps-said-reviewed = { $name } looked at it on { $day }.
steps-said-none = “We have none”, said { $name } on { $day }.
steps-said-built =
    { $members ->
        [one] One person
       *[other] { $members } people
    }, said { $name } on { $day }. { $gaps ->
        [0] Nothing is missing.
        [one] One thing is still missing.
       *[other] { $gaps } things are still missing.
    }
steps-said-yes = Yes, on { $day }: { $reason }
steps-said-no = No, on { $day }: { $reason }

## The paper
steps-file = A file
steps-link = Or where it lies
steps-file-why = A file is kept here, is in your backup, and only the owner can open it. Up to 10 MB. In text, Markdown, DOCX, ODT and PDF the goals are looked for; from anything else you type them in. A link is written down and never opened.
steps-keep = Keep it here
steps-another = Another file or link
steps-take-file = Open the file
steps-file-kept = { $size }, kept here since { $day }. Shown to nobody else.
steps-link-kept = Written down on { $day }. Banyan does not open it.
steps-goals = Goals found in it
steps-goals-none = None was found by the rules. Type in what you read.
steps-goals-link = A link is not opened. Type in the goals you read there.
steps-unread-locked = The file asks for a password, so nobody looked inside. Keep a copy without one, or type in the goals you read.
steps-unread-no-words = The pages are pictures, as a scanner makes them: there are no words to look through. Type in the goals you read.
steps-unread-too-much = The file holds more than a plan would, and reading it was stopped. Keep a shorter copy, or type in the goals you read.
steps-unread-broken = The file could be kept, but not read; perhaps it is damaged. Save it once more as a PDF, or type in the goals you read.
steps-unread-other-kind = Files of this kind are kept and not read. Type in the goals you read.
steps-goal-line = Line { $line }
steps-goal-page = Page { $page }
steps-goal-typed = Typed in
steps-goal-target = the number is { $target }
steps-goal-until = until { $day }
steps-goal-take = Take into the plan
steps-goal-leave = Leave out
steps-goal-left = Left out
steps-goal-taken = In the plan
steps-goal-missed = One we missed
steps-goal-add = Add it
steps-by = Who looked at it
steps-on = When
steps-reviewed = Reviewed
steps-later = Later
steps-none-business-plan = No business plan?
steps-none-it-plan = No IT plan?
steps-none-why = That is an answer too. A short primer helps to write one.
steps-none = We have none
steps-primer = Primer, { $minutes } minutes
steps-primer-look = Look inside

## The team
steps-member-hours = { $hours } a week
steps-member-jobs = does: { $jobs }
steps-member-stands-in = stands in for: { $jobs }
steps-team-whole = Everybody has hours, everything has somebody, and somebody stands in.
steps-team-gaps = What is missing
steps-built = This is our team
steps-gap-nobody = Nobody stands in the plan yet.
steps-gap-no-job = No job stands in the plan yet.
steps-gap-hours = { $name }: how many hours a week?
steps-gap-knowledge = { $name }: what is known, what is still to learn?
steps-gap-owner = “{ $name }” is nobody’s job.
steps-gap-deputy = “{ $name }”: nobody stands in.

## The consultant
steps-reason = The reason
steps-reason-why = What should somebody outside do that you cannot or will not do yourselves? Or why not.
steps-yes = Yes, one is asked
steps-no = No, we do it ourselves
steps-brief-why = Made from your plan, for whoever you ask. It changes when the plan does.
steps-brief-see = See the brief
steps-seat = A seat for the guest
steps-seat-why = Whoever sits there signs in, reads plan, queue and proof, and changes nothing but their own learning list, and what they think of the plan. Your papers above stay with you. Tell the password by telephone; it can be changed under Settings.
steps-seat-name = Name
steps-seat-password = First password
steps-seat-last = Last day
steps-seat-last-why = On the day after, nobody signs in from this seat. Leave it empty, and it stays until you end it.
steps-seat-until = until { $date }
steps-seat-open = without an end
steps-seat-over = ended
steps-seat-end = End this seat
steps-seat-add = Make the seat

## After the four
steps-after = After these four
steps-belongs-marketing-plan = As for most.
steps-belongs-business-plan = Only with a network of your own, with its team and its machines.
steps-then = The four are answered. Now say both of these; the next step on Today comes from them.
steps-extract = See what goes into it
steps-until-then = Until all four are answered they stand on Today. You can work all the same.

## What went wrong
steps-wrong-no-reason = A yes or no needs its reason. Nothing was written down.
steps-wrong-day = That is not a day. Nothing was written down. Write it like 2026-11-24.
steps-wrong-too-long = That is longer than 2,000 letters. Nothing was written down. Say it shorter.
steps-wrong-empty = No file and no link came along. Nothing was kept. Choose a file, or give its address.
steps-wrong-too-large = The file is larger than 10 MB. Nothing was kept. Give its address instead, or a smaller copy.
steps-wrong-address = That is not an address. Nothing was kept. Write it like https://…
steps-wrong-goal = A goal needs words, at most 160 letters. Nothing was written down.
steps-wrong-seat-address = That is not an e-mail address. No seat was made.
steps-wrong-seat-taken = Somebody with that address is here already. No seat was made.
steps-wrong-seat-password = The password is too short. No seat was made. Take at least { $count } letters.
steps-wrong-seat-day = That day is over already, or is no day. No seat was made.

## The brief
brief-page = The brief
brief-title = { $business }: what we ask of you
brief-take = Take it as a file
brief-how = Two sheets of A4 at most, made from your plan. What is still an example is left out. Give the PDF, or the file.
brief-cut = Not all of it fits: each part says what is left out, and where it stands.
brief-who = Who we are
brief-want = What we want
brief-for = For whom
brief-do = What we do today
brief-team = With whom you would work
brief-means = What there is
brief-ask = What we ask of you
brief-give = What you get from us
brief-give-seat = A seat in our Banyan: plan, queue and proof of every post, to read.
brief-give-alone = The aim is that we can go on alone afterwards. Tell us what we should learn.
brief-more =
    { $count ->
        [one] One more stands { $where }.
       *[other] { $count } more stand { $where }.
    }
brief-shortened =
    { $count ->
        [one] One of these lines is shortened; the whole of it stands { $where }.
       *[other] { $count } of these lines are shortened; the whole of them stands { $where }.
    }
brief-in-plan = in the plan, under “{ $part }”
brief-in-steps = under “First Steps”
brief-paper-letters = Some letters are not in the type of this paper and stand as empty boxes. The page of the brief has them all.
