"""The words of the intents in Hindi and in Nigerian Pidgin. Holds data only."""

# As in intent_words.py.
OTHER_RULES_TEXT = r"""
# Hindi, in Latin letters and in Devanagari; Nigerian Pidgin.
== book 0.88
+ appointment appt booking book doctor dr dikhana dikhani milna bhejo bhej bhejiye plumber bulana bulao chahiye
+ अपॉइंटमेंट अपॉइन्टमेंट बुक बुकिंग डॉक्टर डाक्टर दिखाना दिखानी प्लंबर भेज भेजो भेजिए चाहिए wan person
  <appointment> (?:\w+ ){0,2}?(?:chahiye|chaiye|chahie|book kar\w*|le(?:na|ni|ne)|mil (?:sakt\w+|jay\w+|jaega)|milega
  |milegi|fix kar\w*|dila\w*|de do|dijiye|laga\w*)|book kar(?:na|ni|wana|ni hai|na hai| do| dijiye| dena)|(?:doctor
  |dr \w+|daktar)(?: sahab| saab)? (?:ko dikha\w+|se mil\w+)|dikhana hai|dikhani hai|milna hai|(?:plumber|kisi ko
  |aadmi|nurse|technician) (?:chahiye|bhej\w*|bula\w+)|(?:अपॉइंटमेंट|अपॉइन्टमेंट|बुकिंग|स्लॉट) (?:\S+ )?(?:चाहिए|बुक
  |लेन|मिल|कर)\S*|बुक कर\S*|(?:डॉक्टर|डाक्टर)(?: साहब| साब
  | जी)? (?:से मिल\S*|को दिखा\S*)|(?:दिखाना|दिखानी) (?:है|था)|(?:प्लंबर|किसी को|नर्स) (?:\S+ )?(?:चाहिए
  |भेज\S*|बुला\S*)|(?:i|we) wan (?:book|see|make|come see|meet|fix|get)\b|(?:abeg|make una|una fit
  |you fit) (?:help me )?(?:send|book) (?:\w+ )?(?:person|somebody|someone|plumber|me|doctor|nurse)\b
== reschedule 0.9
+ time date appointment badal badalna badha badhao change postpone shift aage din अपॉइंटमेंट समय तारीख बदल shift
+ move बुकिंग बदलना बदलनी बदलवाना बदलवानी बदलिए बदलो टाइम दिन शिफ्ट शिफ़्ट आगे doosre dusre
  (?:<appointment>|booking)(?: ka| ki| ko)? (?:(?:time|date|din|samay) )?(?:\w+ )?(?:\w+ ko )?(?:change kar\w*|badal\w*
  |shift kar\w*|postpone kar\w*|aage (?:badha\w*|kar\w*)|badha\w*)|(?:time|date|din|tareekh) (?:change kar\w*
  |badal\w*)|(?:समय|तारीख|टाइम|दिन|अपॉइंटमेंट|अपॉइन्टमेंट
  |बुकिंग) (?:\S+ )?(?:बदल\S*|शिफ़?्?ट कर\S*|आगे (?:बढ़|बढ़|कर)\S*)|(?:किसी )?(?:और|दूसरे) दिन (?:कर|रख|के लिए कर)\S*
  |(?:kisi )?(?:aur|doosre|dusre) din (?:kar|rakh|shift)\w*|(?:i wan|abeg|make we) (?:change|move|shift) (?:am
  |the <booking>|the (?:day|time|date))
== cancel 0.9
+ cancel radd raddi kainsil रद्द कैंसिल fit
  (?:cancel|radd?) (?:kar(?:o|na|ni|wana|do|dijiye|dena|en)?\b|ho\b)|(?:रद्द|कैंसिल) कर\S*|(?:i
  |we) no (?:go )?fit come(?: again)?
== refill 0.9
+ khatam khtm dawai dawa dawaiyan goli goliyan tablet tablets medicine medicines दवाई दवा दवाइयाँ गोली finish drug
+ drugs
  (?:dawai|dawa|dawaiyan|goli|goliyan|medicines?|tablets?) (?:\w+ ){0,2}?(?:khatam|khtm|chahiye|mangwa\w*|dobara
  |phir se|le(?:ni|na))|(?:दवाई|दवा|दवाइयाँ|गोली) (?:\S+ )?(?:खत्म|ख़त्म|चाहिए|मंगव\S*)|(?:drugs?|medicine
  |tablets?) (?:don|have) finish\w*
== question 0.8
+ kitna kitni kitne kahan kab kaha timing kya कितना कितने कितनी कब कहाँ कहां फीस समय क्या much wetin una wen where
+ how
  kitna (?:lagega|charge|hoga|hai|paisa|kharcha)|(?:fees?|charge|kharcha|rate)(?: \w+)? kitn[aie]|kitn[ei] (?:ka|ki
  |paise|rupaye|baje|fees?|hai)|(?:kahan|kaha) (?:hai|par|pe)|kab (?:khul\w*|tak|band|aay?e\w*|baith\w*)
  |(?:kya timing|timing kya|address kya|pata kya)|(?:कितना|कितने|कितनी) \S+|कब (?:खुल\S*|बंद|तक)|(?:कहाँ|कहां) (?:है
  |पर)|फीस क्या|how much (?:be|na|una)\b|where una dey|una dey (?:open|do|sell|come|work)|(?:do|wen|when) una (?:open
  |close|dey|do|work)
== handoff 0.93
+ baat manager insaan aadmi bande customer person oga human somebody talk speak बात मैनेजर इंसान आदमी
  (?:insaan|aadmi|bande|admi|kisi|staff|manager|owner|malik|sir|madam|operator)(?: \w+)? se (?:meri )?baat (?:kar\w*
  |karao|ho)?|(?:किसी|इंसान|आदमी|मैनेजर
  |मालिक|स्टाफ़?|व्यक्ति|ऑपरेटर|रिसेप्शन)(?: \S+)? से (?:मेरी )?बात|(?:doctor|dr|daktar|nurse)(?: sahab| saab
  | ji)? se (?:meri )?baat (?:kara|karwa|karva)\w*|(?:डॉक्टर|डाक्टर|नर्स)(?: साहब| साब
  | जी)? से (?:मेरी )?बात (?:करा|करवा)\S*|make i (?:talk|speak) (?:to
  |with) (?:\w+ )?(?:person|somebody|oga|human|manager|una)|i wan (?:talk|speak)(?: to| with)? (?:\w+ )?(?:person|oga
  |somebody|human|manager)
== repeat 0.92
+ phir dobara kya samajh sunai fir hear wetin again talk फिर दोबारा क्या सुनाई समझ
  <start>(?:kya|क्या)(?: ji| जी)?<end>
  |(?:phir|fir) ?se (?:bol\w*|bata\w*|kah\w*)|dobara (?:bol\w*|bata\w*|kah\w*)|kya (?:kaha|bola|boli)\b|(?:samajh
  |sunai) nahin? (?:aaya|aya|diya|aa)|(?:फिर से|दोबारा) (?:बो|कह|बता)\S*|क्या (?:कहा|बोला)|(?:सुनाई|समझ) (?:नहीं|नही)
  |i no hear(?: you| una| am| wetin)?|wetin you (?:talk|say)|talk am again
== thank 0.7
+ dhanyavaad dhanyavad dhanyawad shukriya meherbani धन्यवाद शुक्रिया
  dhanyava?a?d|dhanyawad|shukriya|meherbani|धन्यवाद|शुक्रिया
== bye 0.85
+ milenge milte alvida अलविदा मिलेंगे hooroo
  phir mil(?:enge|te)|अलविदा|फिर मिलेंगे|hooroo
== greet 0.6
+ नमस्ते नमस्कार dey far ram sat wetin
  ^\W*(?:नमस्ते|नमस्कार|ram ram|sat sri akal)|<start>how (?:you|una) dey|<start>how far<end>|<start>wetin dey
== wait 0.7
+ ruko rukiye ruk ruko thahro hold minute min second sec रुकिए रुको रुक रुकिये ठहरिए ठहरो होल्ड मिनट सेकंड सेकेंड
  ^(?=.{0,60}$)\W*(?:<hindi_aside>)*(?:(?:(?:ek|do|1|2|एक
  |दो) )?(?:minute|min|second|sec|मिनट|सेकंड|सेकेंड)(?: (?:<hindi_wait>
  |de do|do|dijiye|दे दो|दो|दीजिए))?|<hindi_wait>)(?:[\s,.]+(?:<hindi_wait>|bhai|bhaiya|ji|please|plz
  |zara|haan|भाई|भैया|जी|प्लीज़|प्लीज|ज़रा|जरा))*[\s.!,…।]*$
== drop 0.88
+ rehne rehene rahne chhodo chodo chhodiye chodiye jaane jane रहने छोड़िए छोड़ो छोड़िये छोड़ छोड़िए छोड़ो छोड़ छोडो छोडिए जाने
  ^\W*(?:<hindi_aside>)*(?:(?:rehe?ne|rahne|jaa?ne) (?:do|dijiye|dein?|den)|ch+h?od(?:o|iye| do| dijiye)
  |(?:रहने|जाने) (?:दो|दीजिए|दीजिये|दें|दे)|छो(?:ड़|ड़|ड)(?:ो|िए|िये| दो| दीजिए| दीजिये))
"""
