"""The words of the intents of errands: book, move, cancel, refill, ask. Holds data only."""

# As in intent_words.py.
ERRAND_RULES_TEXT = r"""
# The booking that is.
== cancel 0.92
+ cancel cancelled canceled cancelling cancellation canceling cancle delete remove forget scrap drop rid abort
+ anymore
+ longer make attend halt needed void undo withdraw come abandon scratch off discard kill clear terminate keep
+ require
+ revoke eliminate erase nullify dump ditch back pull bail needing coming appointment
  (?<!not )(?<!don't )(?<!dont )(?<!to not )(?<!never )(?<!need to )(?<!instead of )(?<!rather than )(?<!without )
  (?<!you )(?<!they )(?<!i )(?<!i've )(?<!already )(?<!was )(?<!been )(?<!were )(?<!has )(?<!who )(?:cancel
  |cancle)(?! (?:policy|fee))[a-z]{0,4}\b(?! (?:policy|fees?|charges?|by|culture))|(?:need to|you|they|we
  |i) (?:cancel|cancle)(?!led|ed|ing|ling|ation)[a-z]{0,2}\b(?! (?:policy|fee))(?<!no need to cancel)
  |cancell?ation(?! (?:policy|fees?|charges?|cost|period|terms))|(?:delete|remove|forget|scrap|drop|get rid of|abort
  |void|undo|abandon|scratch|withdraw|call off|discard|kill|clear|terminate|revoke|eliminate|erase|nullify|dump|ditch
  |(?:back|pull|get|want|bail|opt) out of|bail on|changed my mind (?:about|on)) (?:about )?(?:the |my |that |this
   |our |a )*(?:[^\s.,?!]+ ){0,2}(?:<booking>|table|order|dinner plans)\b|(?:call|take|cross|strike) (?:my|our|the
  |that|this) (?:[^\s.?!]+ ){0,2}<booking> off|(?:won'?t|will not|not) be (?:needing|coming to|attending|making
  |keeping|using|taking) (?:the|my|our|that|this|any)\b|not going to (?:make|attend|come to|keep|need
  |be able to make) (?:the|my|our|that|this|it)\b|(?:don'?t|do not|no longer) (?:want|need) (?:the|our|my|that|this
  |a) (?:\w+ )?(?:table|rooms?|tickets?|car|reservation|booking)\b(?=.*\b(?:any ?more|any longer|after all|now)\b
  |<end>)|call (?:it|that|this) off|(?:don'?t|do not|no longer|won'?t) ~(?:need|want|require|be needing)(?! an?y?
   (?:\w+ )?<booking>(?!.*\b(?:any ?more|any longer|after all|now)\b))(?: the| my| that
  | this| our| a| it| any)* (?:\w+ )?(?:<booking>)(?! (?:on|at|for|to|until))|(?:can'?t|cannot
  |won'?t be able to|will not be able to|not able to|unable to) (?:make it|attend|come)(?! (?:out|home|on|in|from|at
  |to (?:the phone|work)|(?:before|after|until|till|by)\b))|<start>(?:abort|halt|cancel)(?: (?:it|that|this|please
  |now|immediately))*<end>|(?:is|are) (?:no longer|not) needed|(?:don'?t|do not|no longer|won'?t) (?:\w+ )?(?:need
  |want|require) (?:the|my|our|that|this)(?: \w+){0,2} (?:<booking>|table)\b|(?:can'?t|cannot|won'?t|unable to
  |not able to|not be able to) (?:make|keep|honou?r|attend|use) (?:my|our|the|that|this|today's|tomorrow's
  |tonight's) (?:\w+ )?(?:<booking>|table|plans?|dinner)|won'?t be (?:able to (?:keep|make|attend)
  |coming)\b(?! (?:before|until|till|on time))|remove (?:me|us|my name) from|(?:don'?t|do not) hold (?:my|our
  |the) table|take (?:me|us|my name) off (?:the|your) ~(?:list|book|diary|roster|schedule)
# Who was to come need not: "stop coming tomorrow", "please don't come on Friday".
== cancel 0.85
+ stop don't dont not needn't need
  (?:don'?t|do not|stop|no need to|needn'?t|not need to) (?:have to )?(?:come|coming|send(?:ing)? (?:anyone|anybody
  |someone|somebody))(?: over| out)?(?: any ?more| now)?(?: (?:on |this |next )*<day>)?(?:<end>|(?=[,.;!]))
# Given up, of whatever kind it was; what that means for the talk is the affair of `drop`.
== cancel 0.6
+ longer anymore scrap mind nvm forget don't dont not required
  (?:don'?t|do not|no longer|won'?t) (?:need|want) (?:it|that|this|them|him|you)(?: to come)?(?: any ?more
  | any longer| now| after all)|(?:no longer|not) (?:need|needed|want|required)(?: it| any ?more)?<end>
  |<start>(?:never ?mind(?: that| it)?|nvm|scrap|forget it|scrap (?:it|that))<end>
== stop 0.6
+ stop quit abort halt terminate end cease undo eliminate kill drop abandon exit shut quiet hush more
+ silence complete finish proceed scrap discontinue enough disregard ignore revoke nullify silent take forget leave
+ doing mission thing working process don't reverse back cut knock belay desist shush zip necessary just carry
  <start>(?:ai )?<please>?(?:you )?(?:stop|quit|abort|halt|terminate|end|cease|discontinue|undo|eliminate|kill
  |drop|abandon|exit|scrap|revoke|nullify|disregard|ignore|forget|(?:take|leave|drop))(?: (?:it
  |that|this|now|please|immediately|talking|speaking|doing|what|i|said|just|asked|back|alone|with|order|of|and|so
  |you(?:'re|r)?|are|were|the|my|current|last|previous|process|action|task|command|request|operation|input|everything
  |at|once|all|working|on|right|there|chatting|asking|me|questions))*(?:<end>|(?=[,.]))|(?:cut|knock) it (?:out|off)
  |abort (?:the )?mission|<start>(?:please )?reverse (?:that|it|the last)|<start>(?:no )?(?:please )?(?:don'?t
  |do not)<end>|<start>(?:please )?(?:don'?t|do not) (?:bother|do) (?:with )?(?:that|it|this|anything)|belay that
  |desist|<start>(?:shush|zip it|hush)\b|won'?t be necessary|(?:would|could|can|will) you (?:please |just )?(?:stop
  |quit|cease)(?: (?:talking|doing \w+|it|that|this|now|please))*<end>|(?:i )?(?:said|just) stop<end>|you (?:to
   |need to |must |should )?(?:please |just )*(?:stop|quit|shut up|be quiet)(?: (?:talking|speaking|what|that|it|this
  |asking)|<end>)|you can (?:please )?(?:stop|quit|go quiet)(?: now| there)?<end>|<start>(?:that'?s |that is
   |ok )?enough(?: of (?:this|that))?(?: now| already)?<end>|(?:don'?t|do not) want you to (?:do|continue|finish)\b
  |<start>(?:please )?be silent|no more (?:talking|questions|of this)|<start>(?:ai )?(?:please )?(?:shut up|be quiet
  |hush|silence|stop talking)\b|<start>(?:please )?(?:don'?t|do not) (?:do|complete|continue|finish|proceed|carry on
  |go ahead)(?: (?:with|on))?(?: (?:it|that|this|the|my))(?: (?:current|last|process|action|task|command|request
  |operation))*
== reschedule 0.93
+ upgrade reschedule rescheduled rescheduling rebook move change changing shift postpone push bring alter amend
+ update
+ modify swap switch delay moved changed earlier later another different instead put extend edit adjust bump prepone
+ postponed forward back pushed shifted resched came
  (?<!saying )(?<!we )(?:resched\w*|reschedul\w+|re-schedul\w+|rebook|re-book|postpone\w*|prepone\w*)|(?:we
  |you) (?:please )?(?:reschedul\w+|postpone\w*|prepone\w*)|(?:move|change|changing|shift|push|bring|alter|amend
  |update|modify|swap|switch|delay|moved|changed|extend|edit|adjust|correct|put|upgrade|bump)(?: back| forward| off
  | out)? (?:the |my |our |that |this |a |an |to |your |some |few |details of )*(?:[^\s.?!]+ ){0,5}?(?:<booking>
  |number of|table|rooms?|dates?|time|day|check-?(?:in|out))\b(?! (?:pipe|tap|heater))(?<!my order)|(?:move|push
  |bring|shift|change|postpone|make|bump|delay) (?:it|that|this|me|us|mine|ours) (?:back |forward |up |out
   |off )?(?:(?:to|for|from|until|till|by|at)\b|a (?:day|week|bit|few|couple))|(?:push|bump|move|bring|put) (?:it
  |that|this|me|us) (?:back|forward|off)\b|(?:come|be|do it|have it|make it|have|booked) (?:at |on )?(?:a |an )?
  (?:different|another|later|earlier|other) (?:day|time|date|slot)|(?:another|different|other|later|earlier) (?:day|time
  |date|slot) (?:instead|please|for my)|(?:can|could|may) (?:we|i|you) (?:do|try|have|make it) (?:it )?(?:another
  |a different|some other|a later|an earlier) (?:day|time|date|week)|(?:can|could) (?:we|you) make it (?:on )?(?:mon
  |tues|wednes|thurs|fri|satur|sun)day|(?:put|add) (?:one |two |some |a few )?(?:more|extra|another) (?:people
  |persons?|guests?|adults?|child(?:ren)?)|<booking> (?:at|for|to|on) an? (?:later|earlier|different|another)\b
  |(?:need|want|like|have|get) (?:an? )?(?:different|new|another|later|earlier) (?:date|day|time|slot)\b|extend (?:my
  |our|the) stay|<booking> (?:[^\s.?!]+ ){0,6}?(?:be|get) (?:moved|pushed|shifted|put|changed|bumped|delayed)\b|came up
   ~~(?:can|could|may|next|another|different|later|move|instead)\b|(?:we|i) (?:come|arrive|get there|check ?in
  |check ?out|leave) (?:\w+ ){0,3}(?:later|earlier)\b(?!,)
  |(?:come|come in|do it|have it|make it|see (?:him|her)) (?:\w+ ){0,3}(?:week|day|month|morning|afternoon
  |tomorrow) instead
# The day it has does not suit, and another is asked for: "I can't do Friday, can I do Monday".
== reschedule 0.9
+ can't cannot cant unable won't doesn't
  (?:can'?t|cannot|unable to|won'?t|not able to) (?:do|make|come|attend|be there)(?: it)?(?: on)?(?: this| next)? (?:mon
  |tues|wednes|thurs|fri|satur|sun)day\b[^?]{0,30}?\b(?:(?:can|could|may) (?:i|we|you) (?:do|come|have|make|get|book)
  |(?:how|what) about)\b
# Another day for the one it has: "Thursday instead of tomorrow", "move tomorrow to Friday", "Friday ko shift kar do".
== reschedule 0.88
+ wala wali wale ka
+ instead rather move shift push postpone change bump swap switch bajay bajaye badle jagah बजाय बदले जगह
  (?:instead of|rather than) (?:on |at |from |my |the |this |next )*<day>\b|(?:move|shift|push|postpone|change|bump|swap
  |switch) (?:back |forward )?(?:my |the |from )*(?:<day>(?:'?s)? (?:one |at )?){0,2}(?:back |forward )?to (?:the |this
  |next |on )*<day>\b|<day> (?:(?:ko|par|pe|tak) )?(?:shift|move|change|postpone|push) (?:kar|ho)\w*|<day> (?:(?:ke
  |ki) (?:bajaye?|badle|jagah)|के (?:बजाय|बदले)|की जगह)
  |<day> (?:wal[aie]|ka) (?:<booking> )?<day> (?:ko |pe |par )?(?:<day> )?(?:ko |pe |par )?(?:kar|rakh)\w*
# The medicines.
== refill 0.93
+ refill refills refilling repeat renew reorder running run ran top out medicines medicine tablets prescription meds
+ script scripts pills finished medication medications inhaler insulin
  refill\w*|re-fill|repeat (?:\w+ ){0,3}(?:prescriptions?|scripts?|meds?|medications?|medicines?)|(?:renew|re-?order
  |top up|get more|need more|order more|collect) (?:of )?(?:my |the |some |our |his |her )*(?:\w+ )?(?:prescriptions?
  |scripts?|meds?|medications?|medicines?|tablets?|pills?|insulin|inhalers?|drugs)|(?:running|run|ran|almost|nearly
  |going to be|am) (?:out|low)(?: of| on)(?: my| the| his| her)? (?!time|patience|money|luck|water|hot|petrol|gas
  |breath|steam|ideas|space|room|power|battery|toilet)\w+|(?:medicines?|tablets?|meds?|prescription|pills?|scripts?
  |inhaler|insulin|medications?) (?:\w+ )?(?:finished|finishing|ran out|over|has run out|have run out|is running out
  |are running out|run out|is up|has expired|expired)|(?:need|want|get|have|order)(?: me)? (?:an?other|a new|more
  |some more|a fresh|my (?:usual|regular|monthly|next)) (?:\w+ )?(?:prescriptions?|scripts?|medications?|medicines?
  |meds|tablets|pills|inhalers?|insulin|month'?s? supply)\b
# The booking to be.
== book 0.9
+ book booked booking bookings schedule reserve reserving reservation reservations appointment appointments
+ arrange appt slot slots purchase buy ticket tickets fix table rent organise organize hire pencil squeeze fit flight
+ flights room rooms seat seats fly travel stay accommodation massage haircut facial trip vacation holiday journey
+ tour flying travelling traveling checkup sign dine space put buying purchasing renting scheduling attend session
+ sessions meeting consultation viewing inspection spot hotel cab walkthrough walk departure destination domestic
+ international visits set-up setting again
  (?<!already )(?:<please>|<start>|(?:and|to|then|also|not|or|sure|that'?s? fine) |[.,!] ?)(?:re-?try |have |get |do
   |try )?(?:book|reserv(?:e|ing)|schedule|arrange|set ?up|purchase|organi[sz]e|hire)(?!s)(?:ing|it)?\b(?! (?:now|is|was
  |number|under the|reference|confirmation|id|club|store|shop)\b)|<start>(?:please )?(?:book|schedule|reserve
  |arrange) (?:an?|the|my|me|us|for|in|with|it|this|that)\b|(?:pencil|squeeze|fit|slot|book) (?:me|us) (?:in|down)\b
  |(?:make|made|making|get|getting|<need>|wish|(?:can|could|may|to) (?:i |we )?have|schedule|book|find|like|arrange
  |set up|set|open|fix|request|out|organise|organize) (?:me |us |up |to |for |have )*(?:an? |another |one |new |the
   |some |any |that |this )?(?:(?!my |our |your |check |see |cancel|chan|move |know |about |resch|confirm|for my
   |details |takes? |if |whether |sure |accepts? |does |is |was |there |how |why |not |no |don'?t |update|until
   |push |postpone|until |regarding )[^\s.?!]+ ){0,6}?(?:<appointment>|appt|reservations?|bookings?(?! (?:number
  |confirmation|ref))|slot|consultation|meeting|session|walk ?through|viewing|inspection)\b(?! (?:tomorrow
  |today) (?:is|was)| (?:number|reference|details|address|confirmation|history|was|is))|<start>(?:new
   |an? )?(?:booking|<appointment>|reservation)(?: please| (?:for|with|on|at|tomorrow|today)\b.*)?<end>
  |(?<!long for a )(?:table|tickets?|seats?) (?:for|held)\b|(?:get|<need>|purchase|buy|reserve|book|reserving|like
  |have|grab|rent|find|looking for|look for) (?:me |us |up |to |of )*(?:an? |the |those |these |that |some |my |one
   |two |three |four |\d+ |event |bus |of |hotel |rental )*(?:\w+ ){0,2}?(?:tickets?|table|car|flights?)\b(?! (?:is
  |number|park|port))|(?:<need>|like|looking for|look for|reserve|have you got|do you have|get) (?:an? |\d+ |two
   |three |some |any |to have )*(?:(?!my )[^\s.?!]+ ){0,3}?rooms? (?:for|from|on|tonight|tomorrow|plus|with|please)\b
  |(?:rent|reserve|book|schedule) (?:it|that|this|one|me|a|an|the)\b|(?:table|rooms?) for (?:\d|one|two|three|four
  |five|six|seven|eight|nine|ten|tonight|tomorrow|us|me|my|our|the|a|lunch|dinner)|(?:get|want|need|like|take|have
  |book|buy) (?:me |us )?(?:an? |\d+ |one |two |three |four |some |the )?(?:\w+ )?seats? (?:on|for|in|at)\b|i'?(?:ll
  | will| would|d) take (?:it|that|this|them|those|the|\d+|one|two|three|four|five)\b(?! (?:off|from there|up|back))
  |(?:buy|purchase|rent) (?:it|that|this|them|those|\d+|one|two|three|four|the|an?)\b|<start>(?:please )?reserve\b
  |(?:fix|schedule|make|arrange|set up|like|want|need|pay) (?:up |me )?an? (?:\w+ ){0,2}visit\b|(?:get|have
  |want) (?:it|that|this|one) (?:booked|reserved|scheduled|arranged|made)|get (?:that|this|the|my
  |an?) (?:\w+ )?(?:appointment|booking|reservation|visit) (?:made|booked|scheduled|sorted)|get that scheduled
  |(?:buying|purchasing|renting|reserving|scheduling|booking) (?:the |an? |some |\d+ )?(?:it|that|this|tickets?|one
  |two|three|four|room|car|table|hotel|seats?|appointment|visit|flight)\b|(?:flight|tickets?|air ?line|plane|bus
  |train|cab|hotel|room|table) (?:tickets? )?(?:booking|reservation)\b(?! (?:is|was|number|id|confirmation
  |reference))|(?:go|going|travel\w*|fly\w*|trip|journey|flights?) (?:from|to) \w+(?: \w+)? (?:from|to) \w|(?:plan\w*
  |going on|taking) (?:for )?(?:an? |my |the )?(?:\w+ )?(?:trip|vacation|holiday|journey|tour) to\b|(?:domestic
  |international|direct|one way|round trip|return) (?:flights?|tickets?)|departure\b.*\bdestination|(?:do|complete
  |proceed with|go ahead with|finali[sz]e|process|place) (?:the |a |that |this )(?:\w+ )?(?:booking|reservation
  |purchase|appointment)|(?:want|like|love|interested)(?: to| in)? (?:see|view|tour|visit|attend|viewing|seeing
  |visiting|attending) (?:it|this|that|the (?:apartment|place|property|house|event|one|salon|hotel))\b|(?:want|like
  |love|planning)(?: to)? (?:go|stay|eat|dine|book) there\b|sign (?:me|us) up for|put (?:me|us) (?:down|in) for
  |get (?:me|us) in (?:at|for|on|with|to see|today|tomorrow)\b|(?:come|get) in for an?\b|(?:want|need|like|looking
  |wish|plan\w*|have)(?: to)? (?:to )?(?:stay|fly|travel|dine)(?: \w+){0,2} (?:from|to|for|on|in|at|\d+
  |\w+ nights?)\b|(?:need|want|looking for|like|book|find)(?: an?| some| me)* (?:accommodation|flights?|place to stay
  |massage|haircut|hair cut|facial|manicure|pedicure|check-?up)\b|<start>(?:an? |\d+ |two |three
   |one )*(?:\w+ )?(?:rooms?|table|seats?|tickets?|flights?) (?:for|to|from|on)\b|(?:any|is there|do you have
  |have you got|some) (?:\w+ )?(?:rooms?|space|room|tables?|seats?) (?:available|free|left|for (?:\d|us|two|three
  |four|five|six|one|tonight|tomorrow))(?:try|let'?s try)(?: to)?(?: the)? (?:book\w*|reserv\w*
  |appointment)(?: it)?(?: again)?
== book 0.87
+ plumber doctor dr come send someone somebody electrician technician nurse physio dentist see visit consult look
+ out
+ available slot slots mechanic appointment appointments check book checked fixed repaired free availability opening
+ looked serviced changed replaced inspected cleaned unblocked service maintenance take bring openings spot vacancy
+ tradie bloke guy gp specialist chance squiz fit getting tables rooms reservations
  (?:need|want|like|looking for|get|send|send out|require|find|have)(?: me| us| to see| to have| to consult| to visit
  | to meet| out| to get| to find)*(?: with)? (?:an? |the |your |some )?(?:\w+ )?(?:plumber|electrician|technician
  |tradie|tradesman|someone to|somebody to|mechanic|gp|physio|dentist)\b|(?:need|want|like|wish|hoping|have
  |come)(?: in)?(?: to| and)? (?:(?:see|consult|meet)(?: with)? (?:an? |the |your |my )?(?:\w+ )?(?:doctors?|dr|gp
  |dentist|physio\w*|nurse|specialist|therapist|psych\w+|\w+ologist|p(?:a?e)diatrician|practitioner|surgeon|plumber
  |electrician|counsell?or|optometrist|some(?:one|body))|visit(?: with)? (?:an?|the|your|dr|doctor))\b|(?:can|could
  |will|would) (?:some(?:one|body)|you|u|ya|youse|a plumber|the plumber|your guy|your bloke|anyone|the doctor
  |a doctor|one of your \w+) (?:please |guys |possibly |maybe )*(?:come|visit|fix|look at|take a look|have a (?:look
  |squiz)|attend|do a home|check(?! to | and | if | whether | on | for ))\b(?! (?:if|whether|my (?:order|booking
  |status)|back to me|the (?:price|status|weather)))|(?:need|want|get|send|have) (?:me |us )?(?:someone|somebody
  |a (?:bloke|guy|tradie|plumber|technician|tech|man|person|nurse)|one of your \w+)(?: \w+)? (?:out|over|here|round
  |around|to (?:come|fix|look|check|inspect|see|repair))\b|(?:is|are) (?:there )?(?:dr|doctor|any|a|someone
  |the doctor|slots?)(?: (?!jobs?\b)\w+){0,3} (?:available|free)\b|(?:do|have) (?:you|u|ya)(?: guys)?(?: have
  | got)+(?: an?| any| some| anything| space| spots?)*(?: \w+){0,2} (?:available|free|availability|appointments?
  |openings?|slots|tables|reservations)\b|(?:what|which) (?:slots?|times?|days?|<appointment>|reservations|tables
  |openings?) (?:are|do you have|have you|is) ~(?:available|free|left|open|for)\b|is there (?:an?
   |any )?(?:reservation|<appointment>|slot|table|opening|space) ~(?:available|free|at|on|for|today|tomorrow)\b
  |any chance (?:of|i can|i could|you can|you could|someone) (?:can )?(?:get\w*|com\w+|fit\w*|see\w*|squeez\w+
  |book\w*)|(?:when|how soon) (?:can|could) (?:i|we) (?:come in|get in|be seen|get an|see)|(?:someone|somebody
  |who can|place|mechanic) (?:to |can |who can )?(?:inspect|look at|check|fix|repair)
  |(?:schedule|appointment|book) (?:to get|to check|someone|my|a time)|(?:get|need|want|like|have) (?:to (?:get
  |have) )?(?:my|the|our|an?) (?:\w+ ){1,3}(?:checked|fixed|repaired|looked at|serviced|changed|inspected|unblocked
  |replaced|cleaned)\b|(?:take|bring|get) (?:my|the|our) (?:\w+ ){1,2}in (?:for|to|today|tomorrow|on|this|next)
  |<need>(?: an?| some)? (?:\w+ )?(?:maintenance|oil change|tune-?up|service call|call ?out)|any rooms? (?:available
  |free)|see if (?:there'?s|there is|you have) (?:an? |any )?(?:\w+ )?(?:table|room|slot|appointment|space|opening)
  |where (?:can|could|do|should) i (?:take|get|bring|have) my (?:\w+ )
# Asking.
== question 0.8
+ how what what's whats when where which who who's whos do does price prices cost costs charge charges fee fees rate
+ rates hours open close closed location located address area areas parking bulk insurance timing timings licensed
+ insured qualified real human bot robot
& you u youse your dr doctor clinic shop store pharmacy office surgery practice business it this cost costs charge
& charges price prices fee fees rate rates much out hours time times timing timings day days location located area
& areas suburb suburbs service services insurance card cards parking policy open cancellation cancelation calls call
& i
  (?!.*\b(?:pin ?codes?|products?|parcels?|shipping|refunds?|returns?|replacements?|exchange|referral
  |coupons?)\b)(?:(?:how much|what'?s? ?(?:is|are|does|do|would|will|'s)?) (?:(?:the|your|it|that|a|an|is|does|do|you
  |this|will|would) )*(?:(?!best |average |time |share )\w+ ){0,3}?(?:costs?|charges?|price|prices|fees?|rates?
  |call ?out)\b(?! (?:on|per share)\b)|how much (?:is|for|does|do|will|would|to(?! wait)|are|you)\b(?! (?:i|in|money
  |left|available|air|an? (?:gallon|litre|kilo|pound|share)|my|gold|1|one)\b)|(?:price|cost|fees?|charges?) (?:of|for
  |to)\b(?! ~(?:gold|silver|oil|gas|petrol|shares?|stocks?|bitcoin|milk|order|return|product)\b)|(?:opening|business
  |working|your|clinic|shop|store) (?:hours|times|timings?)|(?:what|which) (?:time|days?|hours) (?:do|are|does|will
  |is) (?:you|u|the (?:clinic|shop|pharmacy|doctor))\b|when (?:do|are|will|does) (?:you|u|the (?:clinic|shop
  |pharmacy)|dr|doctor)\b|(?:are|r|is) (?:you|u|the (?:clinic|shop|pharmacy|doctor)|it)(?: guys)? (?:still )?(?:open
  |closed|closing|licensed|insured|qualified|a (?:real )?(?:bot|robot|human|person|machine)|real|human)
  |who (?:are you|is this|am i (?:talking|speaking)|r u)|who'?s this|<start>where(?: ?abouts)? (?:are|is|r) (?:you|u
  |youse|the (?:clinic|pharmacy|office|surgery|practice)|your)\b|(?:what'?s?|what is|your)(?: your| the)* (?:address
  |location)(?: please|\?|<end>)|(?:what|which) (?:areas?|suburbs?|services?|insurance|cards?)\b(?! (?:do i|are we))
  |do (?:you|u|you guys) (?:also |still |even |guys )?(?:take|accept|cover|service|do|offer|deliver|have|work|come
  |bulk|sell|stock|treat|fix|handle|charge|open)\b(?! ?~~(?:nick ?name|names?|show ?rooms?|cod|cash on delivery|emi
  |coupons?|sizes?|colou?rs?|feelings|siblings|pets|hobbies|outlets?|variants?|friends|family)\b| (?:this|that|these
  |those|it) (?:in|with)\b)|(?:is there|any|have you got) (?:\w+ )?parking|cancell?ation (?:policy|fees?))
"""
