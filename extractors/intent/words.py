"""The words of the intents: a person, a complaint, what is not to be done, and the short forms. Holds data only."""

# In a pattern "~" stands for up to three words, "~~" for up to eight of one sentence.
MACROS = {
    "<hindi_aside>": r"(?:(?:haan|ji|nahi|nahin|ach+h?a|arre|are|bhai|bhaiya|chalo|theek hai|zara|thoda|bas|हाँ|हां|जी"
    r"|नहीं|अच्छा|अरे|भाई|भैया|चलो|चलिए|ठीक है|ज़रा|ज़रा|जरा|थोड़ा|थोड़ा|बस)[\s,.!]+)",
    "<hindi_wait>": r"(?:ruk(?:o|iye|iyega| ja\w*)|thahr\w+|hold (?:kar\w*|kijiye)|(?:रुक|ठहर)(?:ो|िए|िये|िएगा| जा\S*)"
    r"|होल्ड (?:कर\S*|कीजिए))",
    "~~": r"(?:[^\s.?!]+ ){0,8}?",
    "~": r"(?:[^\s.?!]+ ){0,3}?",
    "<appointment>": r"ap{1,2}oi?n?t?[a-z]?m[a-z]{1,5}",
    "<booking>": r"(?:bookings?|ap{1,2}oi?n?t?[a-z]?m[a-z]{1,4}|appt|reservations?|visits?|consultations?|slots?"
    r"|jobs?|meetings?"
    r"|sessions?|check ?ups?)",
    "<person>": r"(?:(?:an? |the |your |some |real |live |actual |another |human |customer |support |different |good"
    " |proper "
    r"|living |senior |fellow |any |one of your |member of (?:the |your )?|bank |hotel |restaurant |sales "
    r"|technical )*"
    r"(?:humans?|persons?|people|someone|somebody|agents?|representatives?|reps?|operators?|staff|managers?"
    r"|supervisors?|receptionists?|executives?|advis[oe]rs?|being|service|care|support|team(?: members?)?|reception"
    r"|seniors?|colleagues?|assistants?|employees?|consultants?|specialists?|clerks?|workers?|concierge|help ?desk"
    r"|front desk|call cent(?:re|er)|experts?|authorit(?:y|ies)|exe?cuti?ves?|agen?ts?))",
    "<bye>": r"(?:bye|goodbye|good bye|cya|ciao|ttyl|farewell|adios|alvida|toodles|ta ta)",
    "<detail>": r"(?:(?:full |first |last |sur|phone |mobile |contact |street |home |email |new )*(?:names?|numbers?"
    r"|mobile|phone|address(?:es)?|suburb|street|postcode|location|emails?|spelling)|birthday|date of birth|dob)",
    "<when>": r"(?:dates?|days?|times?|hour|service|problem|issue|property type|details?)",
    "<others>": r"(?:neighbou?r|friend|husband|wife|partner|boyfriend|girlfriend|boss|tenant|landlord|flatmate"
    r"|housemate|roommate|colleague|co-?worker|brother|sister|cousin|ex)",
    "<else>": r"(?:neighbou?r|friend|husband|wife|boss|ex(?:[ -](?:wife|husband|partner|boyfriend|girlfriend))?)",
    # A day or a clock time, as a rule names one in passing; which day it is, is for the dates to tell.
    "<day>": r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|today|tom{1,2}or{1,2}ow|tmrw?|tmr"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|baje)|next week|aaj|kal|parso|आज|कल|परसों"
    r"|(?:som|mangal|budh|guru|shukra?|shani|ravi|it)[vw]aa?r|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि|इत)वार)",
    # No name of somebody: a pronoun, a day, one's own, one of the business.
    "<nobody>": r"(?:i|you|u|we|he|she|they|it|its|that|this|these|those|there|the|my|our|your|an?"
    r"|(?:any|every|some|no)(?:one|body|thing)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight"
    r"|yesterday|next|last|first|who\w*|what|been|be|already|all|mum|mom|mummy|mother|dad|daddy|father|son|daughter"
    r"|child|kid|baby|nan|gran(?:ny|d\w+|ma)?|dr|doctor|plumber|nurse|clinic|shop|pharmacy|bot|system|january"
    r"|february"
    r"|march|june|july|august|september|october|november|december|week|weekend|morning)",
    "<gone>": r"(?=[\s.!?,]*$|[\s,.!-]+(?:thanks|thank you|ta|cheers|bye|goodbye|sorry|all (?:good|fixed|sorted|done)"
    r"|(?:it'?s|its|it has|it|we'?re|that'?s) (?:\w+ )?(?:fixed|sorted|stopped|fine|good|gone|working|ok|okay"
    r"|nothing)"
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
    "<start>": r"^\W*(?:(?:ok|okay|um|uh|sorry|please|well|yes|yeah|no|hi|hello|hey|oh|and|so|ai|mate|sir) ?[,.]?"
    " ?){0,3}",
    # Needed, and not "no longer needed".
    "<need>": r"(?<!n't )(?<!not )(?<!longer )(?<!dont )(?:need|want)",
    "<please>": r"(?:(?:can|could|would|will|may|should) (?:you|i|we|u|someone)(?: please| plz| kindly)? |please "
    r"|kindly "
    r"|(?:i(?:'?d| would)? |we )?(?:wan[tnd]?(?:ed)?a?|need(?:ed)?|like|love|wanna|going|plan(?:ned|ning)?"
    r"|have(?= to)|wish|hope)(?: you)? (?:to )?|let'?s |let me |trying to |looking to |i'?ll "
    r"|help me (?:to )?|go ahead and |just |help (?:in|with) |try )",
}
# A rule: its intent and how sure it is; "+" the words one of which must be there, and "&" of which one as well; its
# pattern, in several lines.
RULES_TEXT = r"""
# Not to be done at all.
== out_of_scope 0.9
+ system assistant
  <start>(?:system|assistant) ?:
== out_of_scope 0.9
+ instructions instruction prompt rules developer jailbreak pretend override guidelines programming
  (?:ignore|disregard|forget|override|bypass|reveal|show|print|repeat|tell me) ~(?:instructions?|system prompt|prompt
  |rules|guidelines|programming)|system prompt|developer mode|jailbreak|pretend (?:to be|you)
== out_of_scope 0.9
+ caller's customer's patient's client's caller callers customer customers patient patients client clients else's
+ elses people neighbour's neighbours
  (?:last|other|previous|next|another|all|every|different|list of|those|these|your) (?:the |your |of )*(?:callers?
  |customers?(?! (?:care|service|support)\b)|patients?|clients?|people)(?:'?s?'?) (?:\w+ )?(?:numbers?|names?
  |address(?:es)?|details?|phones?|records?|data|info(?:rmation)?|bookings?|appointments?|files?|prescriptions?)
  |(?!numbers? of people)(?:numbers?|names?|details|address(?:es)?|records?|data) (?:of|for) (?:the |your |all
   |any )*(?:last|other|previous|another|every|all)? ?(?:callers?|customers?|patients?|clients?|people)(?! service
  | support)|(?:list|give me|show me|export|dump) (?:all |the |your )+(?:customers|patients|clients|callers)
  |(?:someone|somebody|anyone) else'?s (?:number|name|address|details|record|booking|appointment|file)
== out_of_scope 0.88
+ number name address details phone mobile email appointment booking bookings appointments account record birthday
+ birthdate date prescription prescriptions results
  (?:what'?s|what is|whats|what are|give me|tell me|show me|need|have|know|get me|when'?s|when is|when are|where is
  |look up|check) (?!(?:it|that|what|today|tomorrow|let|here|there|how|who)'s)(?:the |my |our |your )*(?!(?:plumber
  |doctor|company|business|clinic|shop|pharmacy|store|place|office|practice|receptionist|technician|nurse|pharmacist
  |dentist|electrician|manager|owner|mum|mom|mother|dad|father|son|daughter|kid|child|baby|patient|today|tomorrow
  |venue|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hotel|restaurant|ai|bot|street|brand|dr \w+)'?s)(?:\w+'s
  |<others>s?'?s?) (?:\w+ )?(?:<detail>|<booking>|prescriptions?|results?|account|records?)|(?:what|which
  |whose) ~<detail> (?:do|did|have|has|is|are) (?:you |your )?(?:\w+ ){0,2}?(?:on file|on record|saved|stored
  |in (?:your|the) (?:system|records?|files?))|whose <detail> (?:is|do|did)
== out_of_scope 0.88
+ who did does has
  who (?:else )?(?:called|rang|phoned|booked|spoke|texted|messaged|was (?:calling|on the phone)) ~(?:before|earlier
  |last|today|yesterday|previously|just now)|(?:did|has|have|does) (?:my |the |our )?(?!(?:plumber|doctor
  |technician))(?:<others>|guy next door|other (?:person|customer|caller)) (?:\w+ )?(?:call|called|ring|rung|rang
  |book|booked|come|visit|visited|phone|phoned|text|texted|message|have an?|have any|make an?
  |made an?)\b(?! (?:in sick|off))
== out_of_scope 0.9
+ appointment appointments appt booking bookings visit consultation book booked job session
  (?:when|what (?:time|day|date))(?: is| are|'s| was| does| do| will)? (?:(?:my |our )<else>(?:'?s?|s?'| ~\w+'s)
  |(?!<nobody>\b)\w+(?: (?!<nobody>\b)\w+)?'s) (?:\w+ )?<booking>|(?:did|has|have|does) (?:(?:my
   |our )<else>(?: \w+)?|(?!<nobody>\b)\w+(?: (?!<nobody>\b)\w+)?)(?: (?:from|in|of|at) \w+(?: \w+)?)? (?:already
   |just |ever |even )?(?:book|booked|(?:have|got|make|made) an? (?:\w+ )?<booking>)\b(?! (?:out|up|in)\b)
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
& human humans person people someone somebody agent agents representative representatives rep reps operator
& operators
& staff manager managers supervisor supervisors receptionist executive executives executive advisor adviser advisors
& being service care support team reception senior seniors colleague colleagues assistant assistants employee
& employees consultant consultants specialist specialists clerk worker workers concierge helpdesk desk centre center
& expert experts authority authorities line bot robot machine members member
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
  |(?:speak|talk|chat|speaking|talking|connect me|transfer me)(?: directly)? (?:to|with)|let me have) (?:the |your
   |an? |his |her |their )(?:\w+ )?(?:manager|boss|owner|supervisor|director|person (?:that is |who is
   |who's )?in charge)\b(?!'| (?:of (?:the|my|our) (?:house|building|unit|property)|to|permission|approval)\b)|(?:get
  |speak|talk|chat|connect|put|transfer|pass|want|need|give|find)\b ~~(?:someone|somebody|anyone|whoever|one)(?:'s
  | is| who is| who's)? in charge\b|put (?:me|us|my call|this call) through(?:<end>| (?:to|with) (?!voice ?mail)\w+)
== handoff 0.9
+ agent human operator representative reception support executive care service talk manager receptionist assistance
+ person insaan aadmi
  (?:give|get|want)(?: me)? a person|<start>(?:live |human |real |customer |an? |the |your )*(?:agent|human|operator
  |representative|reception|receptionist|support|executive|customer care|customer service|service rep|manager|talk
  |assistance)(?: please| pls| now)?<end>|(?:can|could|may) i (?:talk|speak|chat) (?:to|with) (?:you|u|them)\b
  |(?:urgent|immediate|live) (?:assistance|support)
== handoff 0.88
+ call ring phone callback invoice receipt apprenticeship job jobs vacancy vacancies hiring hire career careers work
+ traineeship apprentice recruit
  (?<!to )(?:call|ring|phone) (?:me|us) back\b(?! (?:if|when|once|before) (?:you|they|he|she)\b)|(?:can|could|will
  |would|please have|please get|get|have|want|need) (?:some(?:one|body)|a (?:person|human|manager)|the (?:manager
  |owner|boss|office|doctor|plumber)) (?:please |to |just )?(?:call|ring|phone) (?:me|us)\b(?! (?:when|before|once|if
  |on the day|on (?:his|her|their) way))|(?:a |request (?:a )?|need (?:a )?)call ?-?back|(?:copy of|send (?:me )?
  |need|lost|resend|email (?:me )?)(?: me| us)?(?: a copy of)? (?:my|the|our|an|your) (?:last |latest
   |old )?(?:tax )?(?:invoice|receipt)|(?:looking for|after|interested in|apply(?:ing)? for|enquir\w+ about|any|have
  |offer) (?:an? |any |the |your |some |to do )*(?:\w+ )?(?:apprenticeships?|traineeships?|jobs? (?:openings?
  |vacanc(?:y|ies)|applications?|opportunit\w+)|vacanc(?:y|ies)|career|employment|work experience)|(?:are|r) (?:you|u
  |you guys) (?:\w+ )?(?:hiring|recruiting)|who (?:do|should|can|could|would) i (?:talk|speak) (?:to|with)\b
# A person, by way of how to reach one.
== handoff 0.9
+ customer helpline hotline toll contact reach machine bot robot computer connect transfer through worker speak talk
+ care call callback anyone escalate deal real chat transferred senior costumer custumer coustomer coustmer custmer
+ cutomer answer reply respond person assistance calling
  (?<!thank you for your )(?:customer (?:care|service|support)|support|helpline|office|call cent(?:re|er)
  |contact) (?:phone |contact |helpline )?number(?! (?:is|to (?:call|reach) me))(?<!my contact number)
  |c[ao]?u?[sn]?s?t[aou]?m[aeo]r (?:care|service|support)(?: (?:no|num|number|contact|details|line|executive|team
  |person|agent)|<end>)|how to (?:contact|reach|connect|call|talk|speak)\b|(?:want|need|like|can i|how do i
  |how can i)(?: to)? (?:call|contact|reach|email|mail|message|connect)(?: to| with)? (?:you|your|u|customer
  |the (?:team|office|company|shop|clinic|support)|someone|somebody|support|an? (?:agent|person))\b(?! (?:if|when|by
  |about)\b)|<start>(?:please )?(?:contact|call) (?:details?|info|us|you|number|cent(?:re|er)|support)<end>
  |<start>(?:please )?(?:call|ring|phone|connect|transfer) (?:me|my call)(?: now| asap| please| back| urgently)*<end>
  |<start>(?:i )?(?:want|need|wish|like)(?: to)? (?:talk|speak|chat)(?: now| please)?<end>|<start>(?:live )?(?:chat
  |talk)(?: please)?<end>|(?:<start>|(?:want|need|like|wanna|wish|prefer|can i|could i|may i|let me)(?: to)? )(?:talk
  |speak|chat) (?:to|with) (?:you|u|them)<end>|(?:someone|somebody|person|human|agent|any ?one|anybody) (?:to|who can
  |can) (?:talk|answer|speak|reply|chat|respond)\b|escalate (?:this|it|my|to)\b|(?:get|want|need|request|have
  |arrange) a (?:phone |return )?call (?:from|back)|(?:is|are) there (?:an? |any)?(?:real |actual |live )?(?:person
  |people|one|body|human|anyone|anybody|someone) (?:there |here |available )?(?:that |who )?(?:i (?:can|could)
  |to) (?:talk|speak|chat)|deal with (?:an? )?(?:real |actual |live )?(?:person|human)|(?:someone|somebody
  |anyone) (?:real|human)\b|(?:assistance|help) from (?:an? )?(?:real |actual |live )?(?:person|human|agent)|(?:pass
  |hand|forward|refer|redirect) (?:me|us|my call)(?: on| over)? to\b|helpline|hotline|toll ?free|how (?:can|do|could
  |should) i (?:contact|reach|get (?:hold of|in touch with)|call|get to) (?:you|u|your|the (?:team|office|company
  |manager|support)|some(?:one|body)|customer|anyone)\b|(?:with|to|using|at) (?:a |this |your )?(?:machine|bot|robot
  |computer)(?<!am i speaking to a machine)<end>|(?:off|rid of) this (?:machine|bot|robot|thing)|(?:transfer|connect
  |put) (?:me|us) (?:through )?(?:to|with|onto) (?:the |your |an? )?(?!voice ?mail\b|it\b|that\b)\w+|(?:speak|talk
  |speaking|talking) (?:directly )?(?:to|with) (?:the |your |a )?(?:\w+ )?(?:office|reception|restaurant|shop
  |department|billing|accounts|workers?|hotel|desk|branch|pharmacist|company)\b
# Nothing but that one is unhappy, or nobody answers: who says so wants to be heard by somebody.
== unheard 0.895
+ complaint complain complaints service support waste answering answer answers picking picks pick responding
+ response
+ reply pathetic poor bad worst reachable experience customer satisfied disappointed helping help resolved
+ anyone anybody any fraud frauds scam cheater cheaters cheating fake court forum legal sue
+ ridiculous horrible terrible disgusting unacceptable unprofessional irritating disappointing good nice stupid dumb
+ rubbish
+ solved answered frustrated frustrating useless helpful upset angry file lodge
  <start>(?:<please>|how (?:to|do i|can i|should i) |where (?:to|do i|can i) )?(?:raise |make |file |lodge |register
   |put in |give )?(?:an? |my |the )?(?:formal |serious
   |big )?(?<!can't )(?<!cannot )(?<!cant )(?<!n't )(?:complain(?:ts?)?|grievance)<end>|<start>(?:very |so |such
   |really |its |it's |this is |you have |a )*(?:poor|bad|pathetic|terrible|horrible|worst|useless|awful|third class
  |disgusting|unacceptable|ridiculous) (?:\w+ )?(?:service|services|support|care|response|experience|app|company
  |staff)(?: ever)?<end>|(?:total |complete |just )?(?:a )?waste of (?:my |your |our )?(?:time|money)|(?:no ?(?:one
  |body)|none of you)(?:'s| is| are| was| has| ever)? (?:\w+ )?(?:answer\w*|pick\w*|respond\w*|repl(?:y\w*|ies|ied)
  |listen\w*|help(?:s|ing|ed)?)\b(?! (?:the door|my door))|(?:call ?cent(?:re|er)|customer (?:care|service|support)
  |phone|office|lines?|support|bot|chat ?bot|app|this|it|number|calls?|you|u)(?:'s| is| are| r)? (?:\w+ )?(?:not
  |never|isn'?t|aren'?t|don'?t|doesn'?t) (?:pick\w*|answer\w*|respond\w*|reply\w*|reachable|getting through|listen\w*
  |help\w*|useful)\b(?! (?:the|when|if))|<start>(?:i'?m |i am |we are |we're )?(?:very |so |really |extremely
   |totally |just |feeling )*(?:dissatisfied|disappointed|frustrated|upset|angry|annoyed|fed up
  |not (?:at all )?(?:satisfied|happy)|unhappy)(?: (?:with|by|at|about) (?:you|your (?:\w+ )?(?:service|services
  |support|response|app|company|staff)|this|the (?:service|support)))?<end>|(?:issue|problem|query|question|complaint
  |concern|request)s? (?:is|are|was|has|have|still)(?: still)? (?:not|never)(?: been| yet)? (?:resolved|solved
  |answered|addressed|sorted)|<start>(?:very |so |this is |its |it's |you are |you're |too |really |just )*(?:bad
  |worst|poor|pathetic|disgusting|ridiculous|horrible|terrible|unacceptable|unprofessional|irritating|disappointing
  |frustrating|disappointed)(?: (?:really|very|experience|people|guys))?<end>|(?:useless|stupid|dumb
  |rubbish) (?:chat ?)?(?:bot|app|service|company|people)<end>|(?:is |are )?any ?(?:one|body) (?:there|here|available
  |online)\b|<start>(?:you are |you're |this is |it is |its|it's |you guys are |total |totally |a |all
   |big )*(?:frauds?|scam|cheat(?:ers?|ing)?|fake)(?: (?:company|app|people|website|service|guys|customers))*<end>
  |consumer (?:court|forum)|legal action|sue you|<start>not (?:a )?(?:very )?(?:good|nice|helpful
  |great)(?: (?:service|experience|at all|support))?<end>|(?:no|any|got no|getting no|without) (?:response|reply
  |answer)(?: (?:from|at|to)\b.*)?<end>
== complain 0.7
+ waste answering picking picks responding response reply poor bad support service listening
  (?:poor|bad) (?:\w+ )?(?:service|support)|waste of (?:my |our )?(?:time|money)|no ?(?:one|body)(?:'s| is| are
  | ever)? (?:\w+ )?(?:answer\w*|pick\w*|respond\w*|listen\w*)\b(?! (?:the door|my door))|not (?:picking|answering
  |responding|replying)(?! to (?:treatment|the))
== complain 0.86
+ wrong expired galat
  (?:(?<!i )(?<!we )(?:gave|given|sent|dispensed|brought|supplied)|got|received|delivered) (?:me |us |my \w+ |him
   |her )?(?:the |a |an |some |totally |completely )*(?:expired (?:med|tab|cap|strip
  |syrup|drop|inject|cream|dawa|item)\w*
  |wrong (?!(?:number|person|place|address|day|date|time|name|one|idea|impression|end|bus|train)\b)\w+)
  |(?:wrong|expired) (?:\w+ ){1,2}(?:(?:was|were|is|are|got|has been
  |have been) )?(?:delivered|sent|given|received|dispensed|supplied)\b|galat (?:\w+ ){0,2}(?:bhej|di\b|diy|mil
  |aa?y)\w*
# Who was to ring did not: "nobody called me", "doctor never call me".
== complain 0.86
+ called call rang ring phoned
  (?<!if )(?:no ?(?:one|body)|(?:the |your )?(?:doctors?|dr|nurse|plumber)(?: \w+)? (?:never|did not|didn'?t
  |has not|hasn'?t|no)
  |(?:he|she|they|you) (?:never|did not|didn'?t|haven'?t|hasn'?t)) (?:has |have |had |don |even |ever |yet )*(?:called
  |call|rang|ring|phoned|phone) (?:me|us)\b
== complain 0.86
+ shown turned turn show mess happy worse paid rude damaged scratched broke charged leaking again twice double
+ unprofessional careless late
  (?:left|made) (?:\w+ ){0,2}(?:a )?(?:big |huge |such a )?mess\b|(?:he|she|they|plumber|guy|bloke|technician|doctor
  |one|body)(?: has| have|'s)? ?(?:hasn'?t|haven'?t|didn'?t|never|not) (?:\w+ )?(?:shown|showed|turned|show|turn) up
  |(?:not|never|isn'?t|wasn'?t|aren'?t) (?:very |at all |too |really )?(?:happy|satisfied|impressed|pleased) (?:with
  |about|at)|made (?:it|things) worse|(?:paid|charged|cost) ~~(?:and|but) (?:it'?s |it |the \w+ |they |he )?(?:is
   |are )?(?:still|again|already)|(?:was|were|is|been) (?:\w+ )?(?:rude|unprofessional|careless)|you (?:guys
   |people )?(?:over)?charged me|(?:damaged|scratched|broke|ruined) my
== complain 0.88
+ supposed time hour hours late waited waiting here
  (?<!order )(?<!parcel )(?<!package )(?<!delivery )(?:was|were|is|are) (?:meant|supposed) to (?:be here|come|arrive
  |show|turn up|have (?:been|come|arrived)|call)(?: \w+){0,4} (?:ago|already|by now|yesterday|this morning
  |last (?:week|night)|before|but|and)\b|(?:second|third|fourth|fifth|2nd|3rd|4th|5th|tenth|hundredth
  |umpteenth) time (?:that )?(?:i'?m |i am |i(?:'ve)? |i have |we |we're )?(?:had to )?(?:call\w*|ring\w*|rang|ask\w*
  |phon\w*|book\w*|told|tell\w*|report\w*|had|explain\w*|messag\w*)\b|(?:plumber|doctor|technician|guy|he|she|they
  |one|body)(?:'s| is| are| has)? (?:still )?not (?:here|arrived|come|shown up|turned up) (?:yet|still)
  |still not here|(?:an? |two |three |\d )hours? late\b|been waiting (?:for )?(?:\w+ ){0,2}(?:hours?|days?|weeks?
  |all (?:day|morning|afternoon)|since)
== complain 0.88
+ complaint complain complaints complaining charged overcharged unacceptable disgusting disappointed unhappy
+ dissatisfied fraud scam cheated worst terrible awful appalling rip ripped horrible pathetic ridiculous rude showed
+ turned came arrived waiting refund bakwas dhokha
  (?<!can't )(?<!cannot )(?<!cant )(?<!not )(?<!n't )(?:complaints?|complain|complaining)\b(?! (?:of|about) (?:pain
  |fever|cough))|(?:double|over|wrongly|incorrectly|twice) ?charged|charged ~(?:twice|double|wrong\w*|too much|extra
  |two times|more than|incorrectly|without)|(?:is|was|its|it's|totally|completely|so) (?:unacceptable|disgusting
  |ridiculous|appalling|not acceptable|not good enough)|unacceptable|(?:very |so |really |extremely
   |not )?(?:disappointed|dissatisfied|unhappy)\b|(?:fraud|scam|cheated|rip ?off|ripped (?:me )?off)|(?:worst
  |terrible|awful|horrible|appalling|poor|bad|pathetic) (?:\w+ )?(?:service|experience|company|job|work|clinic
  |plumbers?|doctor|support)|(?:no ?(?:one|body)|never|plumber didn'?t|didn'?t|did not|hasn'?t) (?:\w+ )?(?:showed up
  |show up|turned up|turn up|came|come back|arrived)|still waiting|(?:want|need|demand|get) (?:a
   |my )?(?:full )?(?:refund|money back)|(?:was|were|is) (?:very |so |really )?rude
== back 0.88
+ back previous before undo earlier
  <start><please>?(?:go|take me|step|get)? ?back(?: (?:to|a step|one|please))*(?: (?:the |that |my )?(?:previous|last
  |earlier|first|other) (?:question|step|one|screen|menu|page|message))?<end>|go(?:ing)? back (?:to|a step
  |one)(?! (?:work|sleep|school|the (?:doctor|clinic|hospital|shop)|see|you))|(?:previous|last) (?:question|step|menu
  |screen)<end>|<start>undo(?: that)?<end>
"""
