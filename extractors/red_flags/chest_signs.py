"""Signs of danger in heart, lungs and throat. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
TIGHTNESS: tightness tight heaviness pressure crushing
CHEST: sine chest breastbone breast_bone sternum ribcage seene seena seeney chhati chati chaati सीने सीना छाती chaathi
 chhaati chhaathi chaathi seenay rib_cage
HURT: truck brick lorry parked pressing lying pain* paining ache* aching tight tightness tighten* heavy heaviness
 pressure squeez* crush* stab* sharp burning hurt* discomfort clutch* hold holding holds held grab* dard दर्द
 bhari bhaari bharipan भारी* जकड़* jakdan dabav dabaav band weight elephant sitting standing stone block blocking
 seize grip* numb choke* grey दबाव पेन tez तेज़ rub* thump* march* step* massag* squash*
HEART: ticker heart hart dil दिल हार्ट cardiac
HEART_HURT: squash* compress* pressure heavy heaviness tight tightness weight pain* hurt* squeez* attack ache aching
 dard दर्द daura दौरा अटैक stabbing crush* paining stopped tightening burst* dey_cut cutting baith ghabra* doob* grip*
 clutch* prick* pinch* pull* catching press* dabaa* daba* jakad* जकड़* chubh* चुभ* hold*
ATTACK: attack_aa attack_aaya attack_aya अटैक a_cardiac cardiac_arrest heart_attack_aaya heart_attack_hua attack_ho
 attack_pad a_coronary coronary_attack cardiac_event
ARM: arm arms jaw shoulder neck haath hath hand left_hand baaju
SWEAT: sweat* clammy pasina पसीना paseena perspir* sweating
BREATH: breathin brething saansein saanse breath breathe breathes breathing breaths saans saas sans सांस साँस साँसें
 सांसें dum दम spo2
AIR: air oxygen
BREATHLESS: ghut* dam_ghutne dum_ghutne gala_ghutne gale_ghutne saans_ghutne sans_ghutne struggling_for
 hyperventilat* breathless* suffocat* gasp* panting pant wheez* grunting nostrils ghut
 घुट दम_घुटने सांस_घुटने साँस_घुटने गला_घुटने dam_phool dam_ghut dam_nikal dum_phool dum_ghut hanf* haanf* हांफ*
 हाँफ* hawa_nahi_mil हवा_नहीं_मिल flaring
LABOURED: heavily somehow snor* straw pareshani परेशानी tez तेज़ तेज drowning like_he like_she like_who like_a
 like_running strange funny weird
 race rough bad badly awful trouble difficult* hard harder short struggl* fight* fast rapid rapidly shallow noisy
 labour* labor* phool* फूल* dikkat दिक्कत दिक़्क़त takleef taklif तकलीफ तकलीफ़ problem* ghut* घुट* ruk* रुक* atak*
 अटक* seiz* enough gasp* stuck low heavy whistle cease block blocking quick_quick fast_fast pulling sucking choking
 ukhad* उखड़* seeti सीटी whistl*
CATCH_BREATH: catch_my_breath catch_his_breath catch_her_breath catch_breath
FEW_WORDS: few_words stop before sentence cant keep
OXYGEN: oxygen spo2 sats saturation o2 oximeter
LOW: low dropping drop dropped below under falling fallen eighty seventy sixty showing reading <60-89>
THROAT: throat gala gale गला गले windpipe
CLOSING: lodged jammed closing closes throat_closed is_closed has_closed feels_closed closed_up closed_over close_up
 swell* swollen swelled band_ho बंद_हो band_lag बंद_लग atak* अटक* फंस* phas* fas stuck tight tighten* ghut* hook
 hooked block* sujh* suj* soojh* sooj* सूज*
SHUT: band बंद
NOSE_COLD: nose naak नाक phlegm mucus balgam kaph
CHOKE: chok*
LEFT_ARM: baayein_haath bayein_haath bayen_haath baayin_baanh left_side_arm left_arm left_hand left_shoulder the_arm
 left_haath jaw baayen_haath baaye_haath baaen_haath
ARM_HURT: hurts hurting hurt paining pain heavy pains aching ache dard numb tingling heaviness tingl* tingly lifeless
 sunn सुन्न भारी bhari bhaari
HURT_TOO: weight pressure jaw heavy chest shoulders pain sweat* sweating breathless ticker nausea vomit* dizzy faint
 ghabra* bechain* घबराहट बेचैनी
BLUE_PLACE: lips lip face fingers baby skin nails tongue honth होंठ होठ chehra चेहरा fingertips bub
BLUE: blue purple bluish grey gray neela neele neeli नीला नीले नीली ashen dusky
ANIMAL: dog cat horse life
CHEST_FINE: fine clear ok doll treasure ray ecg echo hair rash measurement measure size cough coughing cold phlegm
 congestion congested infection mucus physio specialist physician scan report cured vaccine wax waxing spots acne
 balgam khansi kaph door drawers tv stairs compress exercise workout muscle pulled baal laser antacid acidity okay
 normal alright check checkup check_up appointment jalan जलन
BREATH_FINE: finally fixed ~ exercise exercises class test yoga fine normal normally ok okay easy easily fresh deep
 deeply mint smell smells machine mask take save relieved sigh freely comfortable comfortably room space life again
 down_my out_of ran
BREATH_CALM: no_problem yes_breathing yes_he_breathes yes_she_breathes is_breathing hes_breathing shes_breathing
 are_breathing theyre_breathing am_breathing
 im_breathing still_breathing breathing_and and_breathing but_breathing breathing_but breathing_now started_breathing
 saans_le saans_aa saans_chal
 सांस_ले साँस_ले सांस_आ साँस_आ सांस_चल साँस_चल
FEW_SENTENCES: full_sentences full_sentence finish_a_sentence finish_sentence finish_his_sentence finish_her_sentence
 one_word_at_a_time one_word word_by_word two_words_at two_or_three_words three_words_at two_three_words
 couple_of_words few_words_at word_at_a_time words_before poora_bol
INHALER: inhaler puffer nebuliser nebulizer ventolin pump
UNHELPFUL: helping help working work asar fayda
TONGUE: tongue tongues throat lips face lip
HUGE: huge giant swell* swollen ballooned thick balloon balloons balloon* double_the_size twice_the_size big bigger
 are_fat is_fat got_fat gone_fat feels_fat feeling_fat feel_fat getting_fat fat
DROWNING: drowning drowned
BREATHING: breath breathe breathes breathing breaths breathin brething saans saansein saanse सांस* साँस*
RIBS: ribs ribcage
VICE: vice vise crush* squeez* jaw band pressure
ANGINA: angina nitro gtn sorbitrate nitroglycerin*
ANGINA_BAD: bad worse working helping touched hasnt isnt attack again now still twice not_going going_away wont_go
PAIN_W: pain pains ache aching hurting dard दर्द
SPREADS: spread* radiat* travel* shooting going
JAW_ARM: down_my_arm down_his_arm down_her_arm down_the_arm down_my_left jaw left_arm left_shoulder both_arms
 to_my_arm to_the_arm to_his_arm to_her_arm into_my_arm into_the_arm
DENTAL: tooth dental denture filling gum wisdom
INHALERS: inhaler puffer nebuliser nebulizer ventolin reliever
NO_RELIEF: not_doing not_helping isnt_helping not_working isnt_working doesnt_help doesnt_work no_effect no_relief
 no_good nothing_from kaam_nahi asar_nahi not_touching hasnt_touched wont_help doing_nothing isnt_touching wont_touch
CLUTCHING: clutch* grab* holding pointing pointed holds
NECKS: neck throat gala गला gale
NO_SOUND: no_sound no_voice no_noise cant_speak cant_cough silent cant_talk cannot_speak cannot_cough no_fit_talk
 no_fit_cough bol_nahi no_fit_shout make_a_noise make_a_sound make_any_noise make_any_sound cough_it
PUFFED: very_puffed so_puffed puffed_out puffed breathless puffing panting huffing
AT_REST: lying bed sitting rest ankles sleeping bed_to to_the_loo to_the_toilet to_the_bathroom few_steps walking_to
 two_steps one_flight chair
STUCK_W: stuck lodged atak* swallowed hook hooked phas* fas* phans* फंस* choke
ASTHMA_W: asthma dama दमा
WORRYING: mad crazy puffs worry worrying catch caught hold attack badly flaring playing worse bad terrible
REPLACES: new_one next_month replacement replace refill repeat
CHESTPAIN: chestpain chestpains heartattack chestache cheat_pain cheat_is_pain* chess_pain chess_is pain_in_the_chess
 in_my_cheat in_the_cheat in_his_chess in_the_chess in_her_chess cheast*
ALLERGEN: cashew cashews peanut peanuts nut nuts almond prawn prawns shrimp shellfish bee wasp sting stung penicillin
 antibiotic antibiotics amoxicillin kiwi sesame egg eggs seafood crab latex
REACTS: voice_has voice_is hoarse hives wheez* swell* swollen puff* throat_closing throat_tight itchy_all_over
 cant_breathe gasp* blotchy voice_is_going voice_going voice_has_gone voice_hoarse throat_dey tongue throat puffy
LEFT_BREAST: left_breast breast breastbone
SWEATY: sweat* clammy pasina faint dizzy vomit* arm jaw
CHOKING: choking choked
DRINKS: coffee tea bill price words
CLUTCHES: clutch* grabbing grabs
WRONG_WAY: down_the_wrong
GONE_GREY: going_blue going_purple turning_blue turning_purple gone_grey gone_gray turned_grey went_grey gone_white_as
 gone_blue turned_blue gone_purple turned_purple
HAIR: hair water light toilet paint sky
ANTACID: antacid antacids acidity eno gelusil digene vicks vaporub balm rub_on cold
HEAVY_THING: elephant truck lorry boulder concrete brick bricks anvil stone patthar पत्थर bojh pahad tonne ton
ON_ME: on_me on_my on_him on_her on_top par pe rakha rakh sitting_on standing_on
INDIGESTION: indigestion reflux heartburn acidity gas_pain gastric acid
BURNS: jalan जलन
UNEASY: sweat* pasina paseena पसीना ghabra* घबरा* bechain* बेचैन* chakkar चक्कर ulti उल्टी vomit* dizzy faint
 breathless arm haath हाथ kandh* कंध* jaw jabd* जबड़*
SUCK_IN: sucking_in suck_in sucks_in sucked_in pulling_in pulls_in pull_in drawing_in caving_in caves_in going_in
 go_in dhas* dhans* धंस* drawn_in in_and_out
RIB_PLACE: rib ribs tummy neck stomach belly pasli* pasaliy* पसली पसलियाँ पसलियां throat chest collarbone
BREATH_MEDS: dawai dawa दवा दवाई parcha parchi prescription script refill renew renewed
SHOULDER_BLADE: shoulder_blade shoulder_blades upper_back between_my_shoulders between_my_shoulder
FEELS_FAINT: pass_out faint black_out sweat* clammy vomit* breathless cold_sweat going_to_die
PRICKS: chubh* चुभ* prick* stab* needle needles sui sharp
LEFT_W: left_side left baayi baayen बाईं
INTO_ARM: haath arm hand shoulder kandha kandhe jaw हाथ कंधे
VACCINE: vaccine injection jab shot flu tetanus blood_test drip cannula
HIVES: hives welts rash pitti
VOICE_CHANGED: voice_has voice_is voice_gone voice_going hoarse wheez* dizzy faint throat tongue vomit*
INFECTED: gland glands infection tooth dental gum gums ulcer sore_throat wisdom
POUNDING: all_over_the_place jump* beating_fast beating_very beating_so beating_too missing_beats missing_a_beat
 dhadak* धड़क* ghabra* racing pound* flutter* palpitat* irregular skipping fast <120-220> hundred
PALPITATIONS: palpitat*
WOOZY: lightheaded light_headed dizzy faint pass_out passing_out black_out clammy sweat* breathless chakkar चक्कर
 short_of
STENT: stent bypass pacemaker angioplasty
AGAIN_PAIN: pain pains tightness pressure dard दर्द
CAME_BACK: back again now same returned
SWELLS: swell* swollen swelled sooj* soojh* sujan suj* सूज* puff* balloon* phool* फूल*
AIRWAY: lips lip tongue throat hont honth hoth होंठ होठ jeebh jibh zubaan जीभ ज़बान gala gale गला गले munh mouth
WHOLE_FACE: face chehra chehre चेहरा चेहरे muh मुँह मुंह eyes
SET_OFF: tablet* pill* medicine* antibiotic* injection dawai dawa दवा दवाई prawns nuts food khana khane खाने eating
 ate eaten sting stung bee wasp hornet chop madhumakhi मधुमक्खी reaction all_over hives
BARELY_TALK: hardly_talk barely_talk hardly_speak barely_speak cant_talk cant_speak bol_bhi bol_nahi no_fit_talk
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
chest_pain 9: CHEST HURT - ANTACID
chest_pain 18: CHEST BURNS UNEASY
chest_pain 8: HEART HEART_HURT - FIGURE TREATED
chest_pain 3: ATTACK
chest_pain 14: ARM SWEAT
chest_pain 12: LEFT_ARM ARM_HURT HURT_TOO - FIXTURE
chest_pain 3: CHEST - CHEST_FINE
chest_pain 14: TIGHTNESS SWEAT - WATERY
chest_pain 12: RIBS VICE
chest_pain 8: ANGINA ANGINA_BAD - TREATED
chest_pain 14: JAW_ARM SPREADS PAIN_W - DENTAL
chest_pain 3: CHESTPAIN - TREATED
chest_pain 14: LEFT_BREAST SWEATY PAIN_W
chest_pain 8: HEAVY_THING ON_ME - WATERY
chest_pain 18: INDIGESTION SWEAT
chest_pain 14: INDIGESTION ARM ARM_HURT
chest_pain 12: HEART POUNDING WOOZY - FIGURE
chest_pain 12: PALPITATIONS WOOZY - TREATED
chest_pain 14: STENT AGAIN_PAIN CAME_BACK - TREATED
chest_pain 10: TIGHTNESS JAW_ARM - FIXTURE DENTAL
chest_pain 24: SHOULDER_BLADE FEELS_FAINT
chest_pain 14: LEFT_W PRICKS INTO_ARM - VACCINE
breathing 6: BREATH LABOURED - ANIMAL
breathing 7!: BREATH CANT
breathing 7!: AIR CANT - FIXTURE
breathing 6: AIR LABOURED - FIXTURE
breathing 5: BREATHLESS - FIXTURE FIGURE
breathing 8: BREATH CHEST
breathing 12!: CATCH_BREATH FEW_WORDS
breathing 7: OXYGEN LOW
breathing 5: THROAT CLOSING - NOSE_COLD
breathing 16: THROAT SHUT SET_OFF - NOSE_COLD
breathing 5: CHOKE PERSON - FIXTURE
breathing 6: BLUE BLUE_PLACE - PAINT
breathing 1: BREATHING - BREATH_FINE FIXTURE ANIMAL BREATH_CALM BREATH_MEDS
breathing 8!: FEW_SENTENCES
breathing 6!: INHALER UNHELPFUL CANT - FIXTURE
breathing 4: TONGUE HUGE
breathing 4: DROWNING PERSON
breathing 7!: INHALERS NO_RELIEF - REPLACES
breathing 14!: NECKS CLUTCHING NO_SOUND
breathing 8: PUFFED AT_REST
breathing 14!: STUCK_W NO_SOUND - FIXTURE
breathing 6: ASTHMA_W WORRYING - TREATED
breathing 5: CHOKE THROAT
breathing 2: CHOKING - FIXTURE ANIMAL DRINKS
breathing 5: THROAT CLUTCHES
breathing 12: WRONG_WAY CLUTCHES
breathing 16: GONE_GREY PERSON - HAIR
breathing 8: SUCK_IN RIB_PLACE - FIXTURE
breathing 16!: INHALER BARELY_TALK
allergic_reaction 16: ALLERGEN REACTS - TESTED
allergic_reaction 16: HIVES VOICE_CHANGED
allergic_reaction 5: SWELLS AIRWAY - MILD INFECTED
allergic_reaction 14: SWELLS WHOLE_FACE SET_OFF - INFECTED
"""
