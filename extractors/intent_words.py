"""The words of the intents: phrases in rules, and the short forms they are written with. Holds data only."""

# In a pattern "~" stands for up to three words, "~~" for up to eight of one sentence.
MACROS = {
    "~~": r"(?:[^\s.?!]+ ){0,8}?",
    "~": r"(?:[^\s.?!]+ ){0,3}?",
    "<booking>": r"(?:bookings?|appointments?|appt|reservations?|visits?|consultations?|slots?|jobs?|meetings?"
    r"|sessions?|check ?ups?)",
    "<person>": r"(?:(?:an? |the |your |some |real |live |actual |another |human |customer |support |different |good )*"
    r"(?:humans?|persons?|people|someone|somebody|agents?|representatives?|reps?|operators?|staff|managers?"
    r"|supervisors?|receptionists?|executives?|advisors?|being|one of your team|service|care|support|team|reception))",
    "<bye>": r"(?:bye|goodbye|good bye|cya|ciao|ttyl|tootles|farewell|adios|alvida|toodles|ta ta)",
    "<detail>": r"(?:(?:full |first |last |sur|phone |mobile |contact |street |home |email |new )*(?:names?|numbers?"
    r"|mobile|phone|address(?:es)?|suburb|street|postcode|location|emails?|spelling)|birthday|date of birth|dob)",
    "<when>": r"(?:dates?|days?|times?|hour|service|problem|issue|property type|details?)",
    "<others>": r"(?:neighbou?r|friend|husband|wife|partner|boyfriend|girlfriend|boss|tenant|landlord|flatmate"
    r"|housemate|roommate|colleague|co-?worker|brother|sister|cousin|ex)",
    "<else>": r"(?:neighbou?r|friend|husband|wife|boss|ex(?:[ -](?:wife|husband|partner|boyfriend|girlfriend))?)",
    # No name of somebody: a pronoun, a day, one's own, one of the business.
    "<nobody>": r"(?:i|you|u|we|he|she|they|it|its|that|this|these|those|there|the|my|our|your|an?"
    r"|(?:any|every|some|no)(?:one|body|thing)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight"
    r"|yesterday|next|last|first|who\w*|what|been|be|already|all|mum|mom|mummy|mother|dad|daddy|father|son|daughter"
    r"|child|kid|baby|nan|gran(?:ny|d\w+|ma)?|dr|doctor|plumber|nurse|clinic|shop|pharmacy|bot|system|january|february"
    r"|march|june|july|august|september|october|november|december|week|weekend|morning)",
    "<gone>": r"(?=[\s.!?,]*$|[\s,.!-]+(?:thanks|thank you|ta|cheers|bye|goodbye|sorry|all (?:good|fixed|sorted|done)"
    r"|(?:it'?s|its|it has|it|we'?re|that'?s) (?:\w+ )?(?:fixed|sorted|stopped|fine|good|gone|working|ok|okay|nothing)"
    r"|(?:i|we)(?:'ve| have|'ll| will|'m| am)? (?:just |already |actually |got |since )*(?:fixed|found|sorted|managed"
    r"|did it|done it|changed my mind|don'?t need|no longer|call|ring|handle|got (?:it|someone|another)|someone"
    r"|another)|(?:wrong number|found someone|fixed it|false alarm|forget it|never ?mind))\b)",
    "<pause>": r"(?:(?:um+|uh+|er+m?|hm+|mm+|ah+|oh|so|well|like|ok|okay|yeah|right|look|sorry|please|actually|hi"
    r"|hello|basically|and|but|you know|i mean|yes)\b[\s,.!…-]*)",
    "<pill>": r"(?:tablets?|pills?|medicines?|medications?|meds?|capsules?|antibiotics?|antihistamines?|drugs?|dosage"
    r"|doses?|insulin|ibuprofen|panadol|nurofen|aspirin|paracetamol|supplements?|vitamins?|steroids?|blood thinners?"
    r"|alcohol|\w+(?:cillin|mycin|pril|sartan|statin|olol|azole|profen|cetamol|formin|codone|codeine|zepam|oxetine"
    r"|dipine|xaban))",
    "<end>": r"(?=[\s.!?,]*$)",
    "<start>": r"^\W*(?:(?:ok|okay|um|uh|sorry|please|well|yes|yeah|no|hi|hello|hey|oh|and|so) ?[,.]? ?){0,3}",
    "<please>": r"(?:(?:can|could|would|will|may|should) (?:you|i|we|u|someone)(?: please| plz| kindly)? |please "
    r"|kindly "
    r"|(?:i(?:'?d| would)? |we )?(?:want|need|like|love|wanna)(?: you)? (?:to )?|let'?s |trying to |looking to |i'?ll "
    r"|help me (?:to )?|go ahead and |just |help (?:in|with) |try )",
}
# A rule: its intent and how sure it is; "+" the words one of which must be there; its pattern, in several lines.
RULES_TEXT = r"""
# Not to be done at all.
== out_of_scope 0.9
+ instructions instruction prompt rules developer jailbreak pretend override guidelines programming
  (?:ignore|disregard|forget|override|bypass|reveal|show|print|repeat|tell me) ~(?:instructions?|system prompt|prompt
  |rules|guidelines|programming)|system prompt|developer mode|jailbreak|pretend (?:to be|you)
== out_of_scope 0.9
+ caller's customer's patient's client's caller callers customer customers patient patients client clients else's
+ elses people neighbour's neighbours
  (?:last|other|previous|next|another|all|every|different|list of|those|these|your) (?:the |your |of )*(?:callers?
  |customers?|patients?|clients?|people)(?:'?s?'?) (?:\w+ )?(?:numbers?|names?|address(?:es)?|details?|phones?
  |records?|data|info(?:rmation)?|bookings?|appointments?|files?|prescriptions?)|(?!numbers? of people)(?:numbers?
  |names?|details
  |address(?:es)?|records?|data) (?:of|for) (?:the |your |all |any )*(?:last|other|previous|another|every
  |all)? ?(?:callers?|customers?|patients?|clients?|people)(?! service| support)|(?:list|give me|show me|export
  |dump) (?:all |the |your )+(?:customers|patients|clients|callers)|(?:someone|somebody|anyone) else'?s (?:number|name
  |address|details|record|booking|appointment|file)
== out_of_scope 0.88
+ number name address details phone mobile email appointment booking bookings appointments account record birthday
+ birthdate date prescription prescriptions results
  (?:what'?s|what is|whats|what are|give me|tell me|show me|need|have|know|get me|when'?s|when is|when are|where is
  |look up|check) (?!(?:it|that|what|today|tomorrow|let|here|there|how|who)'s)(?:the |my |our |your )*(?!(?:plumber
  |doctor|company|business|clinic|shop|pharmacy|store|place|office|practice|receptionist|technician|nurse|pharmacist
  |dentist|electrician|manager|owner|mum|mom|mother|dad|father|son|daughter|kid|child|baby|patient|today|tomorrow
  |venue|(?:mon|tues|wednes|thurs|fri|satur|sun)day
  |hotel|restaurant|ai|bot|street|brand|dr \w+)'?s)(?:\w+'s|<others>s?'?s?) (?:\w+ )?(?:<detail>|<booking>
  |prescriptions?|results?|account
  |records?)|(?:what|which|whose) ~<detail> (?:do|did|have|has|is|are) (?:you |your )?(?:\w+ ){0,2}?(?:on file
  |on record|saved|stored|in (?:your|the) (?:system|records?|files?))|whose <detail> (?:is|do|did)
== out_of_scope 0.88
+ who did does has
  who (?:else )?(?:called|rang|phoned|booked|spoke|texted|messaged|was (?:calling|on the phone)) ~(?:before|earlier
  |last|today|yesterday|previously|just now)|(?:did|has|have|does) (?:my |the |our )?(?!(?:plumber|doctor|technician)
  )(?:<others>|guy next door|other (?:person|customer|caller)) (?:\w+ )?(?:call|called|ring|rung|rang|book|booked|come
  |visit|visited|phone|phoned|text|texted|message|have an?|have any|make an?|made an?)\b(?! (?:in sick|off))
== out_of_scope 0.9
+ appointment appointments appt booking bookings visit consultation book booked job session
  (?:when|what (?:time|day|date))(?: is| are|'s| was| does| do| will)? (?:(?:my |our )<else>(?:'?s?|s?'| ~\w+'s)
  |(?!<nobody>\b)\w+(?: (?!<nobody>\b)\w+)?'s) (?:\w+ )?<booking>
  |(?:did|has|have|does) (?:(?:my |our )<else>(?: \w+)?|(?!<nobody>\b)\w+(?: (?!<nobody>\b)\w+)?)
  (?: (?:from|in|of|at) \w+(?: \w+)?)? (?:already |just |ever |even )?(?:book|booked|(?:have|got|make|made) an?
   (?:\w+ )?<booking>)\b(?! (?:out|up|in)\b)
== rude 0.85
+ useless stupid idiot idiots dumb moron fuck fucking suck sucks shut pathetic rubbish crap garbage bitch asshole
+ bastard hate bloody
  (?:you|you'?re|youre|ur|u|this bot|this thing|bot|y'?all|you guys) ~(?:useless|stupid|idiots?|dumb|morons?|suck
  |sucks|pathetic|rubbish|crap|garbage|bitch|an ass|assholes?|bastards?)|fuck (?:you|off|this|u)|shut up|(?:stupid
  |useless|dumb|bloody|fucking) (?:bot|machine|thing|robot|idiots?|computer)|i hate (?:you|this bot|talking to)
  |<start>(?:idiots?|stupid|useless|bastard)<end>|piss off
# A person; unhappy.
== handoff 0.93
+ speak talk talking chat connect transfer put pass get give want need human person agent representative operator
+ someone somebody real let reach contact live manager supervisor escalate forward direct
  (?:speak|talk|talking|chat|speaking|connect|connected|connecting|transfer|transferred|put|pass|hand|forward|direct
  |escalate|patch)(?: me| this| it| us| my call| my issue)?(?: (?:to|with|through|thru|over|on|onto|directly
  |now))* (?:to |with )?<person>(?! (?:to (?:fix|look|come|repair)|come))|(?:get|give|want|need|let me have|send me
  |reach|contact|find|is there|prefer) (?:me |to |a |an |with |to a )*(?:human|real person|live (?:person|agent)
  |(?:an? |your |the )?(?:agent|representative|operator|actual person|customer (?:service|support|care)(?: \w+)?)
  |(?:real|actual|live) (?:human|person|someone|somebody))\b(?!'?s)|(?:manager|supervisor|someone else
  |somebody else) on the (?:line|phone)|<start>(?:human|real person|live person)\b|(?:human|real person|actual person
  |not (?:a |to a |with a )?(?:bot|robot|machine))<end>
== handoff 0.92
+ manager boss owner supervisor charge through director
  (?:(?:get|give|fetch|bring|find|put|pass) me(?: on to| to| on)?|(?:i|we)(?:'d| would)? (?:want|need|like|demand)
  |(?:speak|talk|chat|speaking|talking|connect me|transfer me)(?: directly)? (?:to|with)|let me have
  ) (?:the |your |an? |his |her |their )(?:\w+ )?(?:manager|boss|owner|supervisor|director
  |person (?:that is |who is |who's )?in charge)\b(?!'| (?:of (?:the|my|our) (?:house|building|unit|property)|to
  |permission|approval)\b)|(?:get|speak|talk|chat|connect|put|transfer|pass|want|need|give|find)\b ~~(?:someone
  |somebody|anyone|whoever|one)(?:'s| is| who is| who's)? in charge\b
  |put (?:me|us|my call|this call) through(?:<end>| (?:to|with) (?!voice ?mail)\w+)
== handoff 0.9
+ agent human operator representative reception support executive care service talk manager receptionist assistance
+ person insaan aadmi
  (?:give|get|want)(?: me)? a person|<start>(?:live |human |real |customer |an? |the |your )*(?:agent|human|operator
  |representative|reception|receptionist|support|executive|customer care|customer service|service rep|manager|talk
  |assistance)(?: please| pls
  | now)?<end>|(?:can|could|may) i (?:talk|speak|chat) (?:to|with) (?:you|u|them)\b|(?:urgent|immediate
  |live) (?:assistance|support)|insaan se baat|kisi se baat|aadmi se baat
== handoff 0.88
+ call ring phone callback invoice receipt apprenticeship job jobs vacancy vacancies hiring hire career careers work
+ traineeship apprentice recruit
  (?<!to )(?:call|ring|phone) (?:me|us) back\b(?! (?:if|when|once|before) (?:you|they|he|she)\b)|(?:can|could|will
  |would
  |please have|please get|get|have|want|need) (?:some(?:one|body)|a (?:person|human|manager)|the (?:manager|owner|boss
  |office|doctor|plumber)) (?:please |to |just )?(?:call|ring|phone) (?:me|us)\b(?! (?:when|before|once|if|on the day
  |on (?:his|her|their) way))|(?:a |request (?:a )?|need (?:a )?)call ?-?back|(?:copy of|send (?:me )?|need|lost
  |resend|
  email (?:me )?)(?: me| us)?(?: a copy of)? (?:my|the|our|an|your) (?:last |latest |old )?(?:tax )?(?:invoice
  |receipt)
  |(?:looking for|after|interested in|apply(?:ing)? for|enquir\w+ about|any|have
  |offer) (?:an? |any |the |your |some |to do )*(?:\w+ )?(?:apprenticeships?|traineeships?|jobs? (?:openings?
  |vacanc(?:y|ies)|applications?|opportunit\w+)
  |vacanc(?:y|ies)|career|employment|work experience)|(?:are|r) (?:you|u|you guys) (?:\w+ )?(?:hiring|recruiting)
  |who (?:do|should|can|could|would) i (?:talk|speak) (?:to|with)\b
== complain 0.88
+ supposed time hour hours late waited waiting here
  (?:was|were|is|are) (?:meant|supposed) to (?:be here|come|arrive|show|turn up|have (?:been|come|arrived)|call)
  (?: \w+){0,4} (?:ago|already|by now|yesterday|this morning|last (?:week|night)|before|but|and)\b|(?:second|third
  |fourth|fifth|2nd|3rd|4th|5th|tenth|hundredth
  |umpteenth) time (?:that )?(?:i'?m |i am |i(?:'ve)? |i have |we |we're )?
  (?:had to )?(?:call\w*|ring\w*|rang|ask\w*|phon\w*|book\w*|told|tell\w*|report\w*|had|explain\w*|messag\w*)\b
  |(?:plumber|doctor|technician|guy|he|she|they|one|body)(?:'s| is| are| has)? (?:still )?not (?:here|arrived|come
  |shown up|turned up) (?:yet|still)|still not here|(?:an? |two |three |\d )hours? late\b
  |been waiting (?:for )?(?:\w+ )
  {0,2}(?:hours?|days?|weeks?|all (?:day|morning|afternoon)|since)
== complain 0.88
+ complaint complain complaints complaining charged overcharged unacceptable disgusting disappointed unhappy
+ dissatisfied fraud scam cheated worst terrible awful appalling rip ripped horrible pathetic ridiculous rude showed
+ turned came arrived waiting refund bakwas dhokha
  (?:complaints?|complain|complaining)\b(?! (?:of|about) (?:pain|fever|cough))|(?:double|over|wrongly|incorrectly
  |twice) ?charged|charged ~(?:twice|double|wrong\w*|too much|extra|two times|more than|incorrectly|without)|(?:is|was
  |its|it's|totally|completely|so) (?:unacceptable|disgusting|ridiculous|appalling|not acceptable|not good enough)
  |unacceptable|(?:very |so |really |extremely |not )?(?:disappointed|dissatisfied|unhappy)\b|(?:fraud|scam|cheated
  |rip ?off|ripped (?:me )?off)|(?:worst|terrible|awful|horrible|appalling|poor|bad|pathetic) (?:\w+ )?(?:service
  |experience|company|job|work|clinic|plumbers?|doctor|support)|(?:no ?(?:one|body)|never|plumber didn'?t|didn'?t
  |did not|hasn'?t) (?:\w+ )?(?:showed up|show up|turned up|turn up|came|come back|arrived)|still waiting|(?:want|need
  |demand|get) (?:a |my )?(?:full )?(?:refund|money back)|(?:was|were|is) (?:very |so |really )?rude
# What was said.
== repeat 0.92
+ repeat repeated again pardon sorry what come catch hear heard more once missed huh phir dobara louder say
  (?:repeat|repeated|restate)(?! (?:\w+ ){0,3}(?:prescriptions?|scripts?|meds?|medication|medicines?|order|customer
  |booking|appointment|patient|visit))(?: (?:that|it|this|what|yourself|please|the|once|again|for me|your|last
  |one more))*|(?:say|tell me|said|read|ask|state|run|go over)(?: \w+){0,4} (?:again|one more time|once more)
  |come again<end>|<start>(?:i )?(?:beg your )?pardon(?: me)?<end>|<start>(?:one more time|once more|again|say again
  |sorry what|what'?s? ?(?:that|was that|did you say)?|huh|sorry|eh|excuse me)(?: please)?[\s.!?]*$|(?:didn'?t|did not
  |couldn'?t|could not|can'?t|cannot|don'?t) (?:quite |really )?(?:catch|hear|get) (?:that|you|it|what|a word|the)
  |what (?:did|was it) (?:you |that you )(?:just )?(?:say|said|ask)|what was that|(?:i )?missed (?:that|what)
  |phir se (?:bolo|boliye|bataiye|kahiye)|dobara|speak (?:up|louder|slower)|(?:you )?(?:said|say) what
== back 0.88
+ back previous before undo earlier
  <start><please>?(?:go|take me|step|get)? ?back(?: (?:to|a step|one|please))*(?: (?:the |that |my )?(?:previous|last
  |earlier|first|other) (?:question|step|one|screen|menu|page|message))?<end>|go(?:ing)? back (?:to|a step
  |one)(?! (?:work|sleep|school|the (?:doctor|clinic|hospital|shop)|see|you))|(?:previous|last) (?:question|step|menu
  |screen)<end>|<start>undo(?: that)?<end>
# The booking that is.
== cancel 0.92
+ cancel cancelled canceled cancelling cancellation canceling cancle delete remove forget scrap drop rid abort call
+ anymore longer make attend halt needed void radd nix undo withdraw come
  (?<!not )(?<!don't )(?<!to not )(?:cancel|cancle|cancell)(?! (?:policy|fee))(?:ing|led|ed)?\b(?! (?:policy|fees?
  |charges?|by))|cancell?ation(?! (?:policy|fees?|charges?|cost|period|terms))|(?:delete|remove|forget|scrap|drop
  |get rid of|abort|void|nix|withdraw|undo|call off) (?:about )?(?:the |my |that |this |our |a )*(?:\w+ )?<booking>
  |call (?:it|that|this) off|(?:don'?t|do not|no longer|won'?t) ~(?:need|want|require|be needing)(?: the| my| that
  | this| our| a| it| any)* (?:\w+ )?(?:<booking>)(?! (?:on|at|for|to|until))|(?:can'?t|cannot|won'?t be able to
  |will not be able to|not able to|unable to) (?:make it|attend|come)(?! (?:out|home|on|in|from|at|to (?:the phone
  |work)))|<start>(?:abort|halt|cancel)(?: (?:it|that|this|please|now|immediately))*<end>|(?:is|are) (?:no longer
  |not) needed|radd? kar
== reschedule 0.93
+ upgrade reschedule rescheduled rescheduling rebook move change shift postpone push bring alter amend update modify
+ swap switch delay moved changed earlier later another different instead put extend edit adjust
  (?:reschedul\w+|re-schedul\w+|rebook|re-book|postpone\w*|prepone)|(?:move|change|changing|shift|push|bring|alter
  |amend|update|modify|swap|switch|delay|moved|changed|extend|edit|adjust|correct|put|upgrade)(?: back| forward
  | off)? (?:the |my |our |that |this |a |an |to |your )*(?:~)(?:<booking>|number of|table|room|date|dates|time|day
  |check-?(?:in|out))\b(?! (?:pipe|tap|heater))|(?:move|push|bring|shift|change|postpone|make) (?:it|that
  |this) (?:back |forward |up |out )?(?:to|for|from|until|by|at)\b|(?:come|be|do it|have it|make it|have
  |booked) (?:at |on )?(?:a |an )?(?:different|another|later|earlier|other) (?:day|time|date|slot)|(?:another
  |different|other|later|earlier) (?:day|time|date|slot) (?:instead|please|for my)|(?:put|add) more people
== refill 0.93
+ refill refills refilling repeat renew reorder running run ran top out medicines medicine tablets prescription meds
+ finished khatam dawai dawa
  refill\w*|re-fill|repeat (?:\w+ ){0,3}(?:prescriptions?|scripts?|meds?|medications?|medicines?)|(?:renew|re-?order
  |top up|get more|need more|order more|collect) (?:of )?(?:my |the |some |our |his |her )*(?:\w+ )?(?:prescriptions?
  |scripts?|meds?|medications?|medicines?|tablets?|pills?|insulin|inhalers?|drugs)|(?:running|run|ran|almost|nearly
  |going to be|am) (?:out|low)(?: of| on)(?: my| the| his| her)? (?!time|patience|money|luck|water|hot|petrol|gas)\w+
  |(?:medicines?|tablets?|meds?|prescription|pills?) (?:\w+ )?(?:finished|finishing|ran out|over|khatam|has run out
  |is running out|are running out|run out)|(?:dawai|dawa|goli) (?:\w+ )?(?:khatam|chahiye)
# The booking to be.
== book 0.9
+ book booked booking schedule reserve reserving reservation reservations appointment appointments arrange set make
+ get appt slot slots purchase buy ticket tickets fix held look inspect table rent
  (?<!already )(?:<please>|<start>|(?:and|to|then|also|not|or|sure
  |that'?s? fine) |[.,!] ?)(?:re-?try |have |get |do |try )?(?:book|reserv(?:e|ing)|schedule|arrange|set ?up
  |purchase)(?!s)(?:ing)?\b(?! (?:now|is|was|number|under the|reference|confirmation|id)\b)|(?:make|made|making|get
  |getting|need|want|wish|(?:can|could|may|to) (?:i |we )?have|schedule|book|find|like|arrange|set up|open|fix|request
  |out) (?:me |us |up |to |for |have )*(?:an? |another |one |new |the |some |any )?(?:(?!my |check |see |cancel |chan
  ge |move |know |about )\w+ ){0,3}?(?:appointments?|appt|reservations?|bookings?(?! (?:number|confirmation|ref))|slot
  |consultation|meeting|session)\b(?! (?:tomorrow|today) (?:is|was))|<start>(?:new |an? )?(?:booking|appointment
  |reservation)(?: please| (?:for|with|on|at|tomorrow|today)\b.*)?<end>|(?:table|tickets?|room|rooms|seat) (?:for|held
  |at|on|to)\b|(?:get|need|want|purchase|buy|reserve|book|reserving|like|have|grab
  |rent) (?:me |us |up |to |of )*(?:an? |the |those |these |that |some |my |one |two |three |four |\d+ |event |bus |o
  f |hotel |rental )*(?:\w+ )?(?:tickets?|table|room|car)\b(?! (?:is|number))|(?:rent|reserve|book|schedule) (?:it
  |that|this|one|me|a|an|the)\b|table for
== book 0.86
+ plumber doctor dr come send someone somebody electrician technician nurse physio dentist see visit consult look out
+ available slot mechanic appointment check book checked fixed repaired dikhana dikhani milna bhejo
  (?:need|want|like|looking for|get|send|send out|require|find|have)(?: me| us| to see| to have| to consult| to visit
  | to meet| out)*(?: with)? (?:an? |the |your |some )?(?:\w+ )?(?:plumber|electrician|technician|tradie|tradesman
  |someone to|somebody to|mechanic)\b|(?:need|want|like|wish|hoping|have)(?: to)? (?:see|consult|visit
  |meet)(?: with)? (?:an? |the |your |dr|doctor|with)(?:\w* )?|(?:can|could|will|would) (?:some(?:one|body)|you|u
  |a plumber|the plumber|your guy|anyone|the doctor|a doctor) (?:please |guys )?(?:come|send|visit|fix|look at
  |take a look|check|attend|do a home)\b(?! (?:if|whether|my (?:order|booking|status)|the (?:price|status|weather)))
  |(?:is|are) (?:there )?(?:dr|doctor|any|a|someone|the doctor|slots?)(?: \w+){0,3} (?:available|free)|(?:someone
  |somebody|who can|place) (?:to |can )?(?:inspect|look at|check|fix|repair)|(?:schedule|appointment|book) (?:to get
  |someone|my|a time)|get (?:my|the) (?:\w+ ){1,3}(?:checked|fixed|repaired|looked at|serviced|changed)
  |doctor ko dikhana|dikhana hai|milna hai
# Asking.
== question 0.8
+ how what what's whats when where which who who's whos are do does is can price prices cost costs charge charges fee
+ fees rate rates hours open close closed location located address area areas parking bulk insurance kitna kahan kab
+ timing timings
  (?:how much|what'?s? ?(?:is|are|does|do|would|will|'s)?) (?:(?:the|your|it|that|a|an|is|does|do|you|this|will
  |would) )*(?:\w+ ){0,3}?(?:costs?|charges?|price|prices|fees?|rates?|call ?out)\b|how much (?:is|for|does|do|will
  |would|to|are|you)\b(?! (?:i|in|money|left|available)\b)|(?:price|cost|fees?|charges?) (?:of|for|to)\b|(?:opening
  |business|working|your|clinic|shop|store) (?:hours|times|timings?)|(?:what|which) (?:time|days?|hours) (?:do|are
  |does|will|is) (?:you|the (?:clinic|shop|pharmacy|doctor)|u)\b|when (?:do|are|will|does) (?:you|u|the (?:clinic|shop
  |pharmacy)|dr|doctor)\b|(?:are|r|is) (?:you|u|the (?:clinic|shop|pharmacy|doctor)|it)(?: guys)? (?:still )?(?:open
  |closed|closing|licensed|insured|qualified|a (?:real )?(?:bot|robot|human|person|machine)|real|human)|who (?:are you
  |is this|am i (?:talking|speaking)|r u)|who'?s this|where (?:are|is|r) (?:you|u|the (?:clinic|shop|pharmacy|office)
  |your)\b|(?:what'?s?|your|the)(?: is)?(?: your| the)* (?:address|location)(?: of| please|\?|<end>)|(?:what
  |which) (?:areas?|suburbs?|services?|insurance|cards?)\b(?! (?:do i|are we))|do (?:you|u
  |you guys) (?:also |still |even |guys )?(?:take|accept|cover|service|do|offer|deliver|have|work|come|bulk|sell|stock
  |treat|fix|handle|charge|open)\b|(?:is there|any|have you got) (?:\w+ )?parking|kitna (?:lagega|charge|hoga|hai)
  |kitne (?:ka|paise|rupaye)|kahan (?:hai|par)|kab (?:khulta|tak|band)|cancell?ation (?:policy|fees?)
# Manners.
== bye 0.85
+ bye goodbye goodnight good see later day night care all it that's thats else done nothing go going tootles farewell
+ cya ttyl ciao adios alvida evening one weekend set pleasure easy chat
  <bye>(?! the)|(?<!to )(?:see|talk to|catch|speak to|ttyl|chat with|talk with) (?:you|ya|u) ?(?:later|soon|around
  |then|tomorrow|next time|again)?<end>|(?:talk|speak|chat|see you|later|catch you)(?: you)? (?:later|soon
  |tomorrow)<end>|(?:have|enjoy)(?: yourself)?(?: an?| your| the rest of your)? (?:\w+ )?(?:good|great|nice|lovely
  |wonderful|fantastic|pleasant|best|blessed|rest|safe)(?: \w+)? ?(?:day|one|night|evening|weekend|afternoon|time
  |morning)|<start>(?:great|good|nice) (?:day|night)<end>|good ?night|take (?:care|it easy)|(?:that|this)(?:'?s| is
  | will be|'?ll be| would be| was) (?:all|it|everything)(?: (?:for (?:now|today|me)|i need(?:ed)?|thanks|thank you
  |then|from me))*<end>|<start>(?:no )?(?:nothing(?: else| more)?|i'?m done|im done|all done|we'?re done|all set
  |that'?s all|i'?m all set)(?: (?:thanks|thank you|for now))*<end>|(?:nothing|not anything) (?:else|more)|(?:i
  |we) (?:have to|need to|gotta|must|should|am going to|got to|will)(?: \w+)? (?:go|leave|run|hang up
  |head out)(?: now)?<end>|(?:gotta|got to) (?:go|run)|(?:a )?pleasure (?:\w+ )*(?:talking|speaking|chatting|to speak)
  |(?:nice|good|great|enjoyed) (?:\w+ ){0,2}(?:talking|chatting|speaking|talk|chat)|until (?:next time|we meet)
  |phir milenge|<start>(?:later|peace|peace out|so long|toodle ?oo)<end>
== thank 0.7
+ thank thanks thanx thx ta cheers appreciate appreciated thankful grateful tysm ty gratitude dhanyavaad dhanyawad
+ shukriya thankyou thanking kind thanxs nice looking helpful lifesaver best
  (?<!no )(?:thank(?:s|you|ing)?|thanx|thanxs|thx|tysm)\b|<start>(?:ta|cheers|ty)(?: mate)?<end>|(?:appreciate
  |appreciated|grateful|thankful|gratitude|dhanyava?a?d|dhanyawad|shukriya)|good looking out|(?:you(?:'re| are)?
  |that(?:'s| is| was)?) (?:so |very |really |too |been |such )*(?:kind|helpful|nice|a lifesaver|a big help)\b
  |you(?:'re| are) the best
== thank 0.55
+ thank thanks
  no,? (?:thanks|thank you)
== greet 0.6
+ hi hello hey hiya howdy morning afternoon evening namaste namaskar greetings g'day gday day yo sup wassup salaam
+ vanakkam how's hows how what's whats up ahoy heya helo hii hola hai
  <start>(?:hi+|hello+|hey+|heya|helo|hiya|howdy|hola|namaste|namaskar|greetings|salaam|vanakkam|g'?day|yo|hai
  |ahoy(?: hoy)?|(?:a )?(?:very )?good ?(?:morning|afternoon|evening|day))\b|<start>(?:morning|afternoon
  |evening)(?: all| team| mate)?<end>|how (?:are|r|have|is|'?s|ya) (?:you|u|ya|things|life|it|everything|your day
  |been)(?: \w+){0,3}<end>|how'?s (?:it going|everything|life|things|your day|it hanging)|how (?:do you do|goes it
  |you doing|is it going)|what'?s (?:up|new|happening|going on with you|shaking|good)|wass?up|sup\b|(?:nice|good|glad
  |pleased|great) to (?:meet|see|hear from) you
"""
