"""Signs of danger in the body: chest, stroke, breath, blood, fits, a pregnancy. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
ENGINE: generator gen_set genset heater charcoal coal brazier
INDOORS: inside indoors parlour bedroom garage closed
TIGHTNESS: tightness tight heaviness pressure crushing
WATERY: pipe pipes tap water system valve
DROPPING: keeps_dropping dropping_his dropping_her dropping_things drops_things dropping_everything
CLUMSY: mumbl* hand hands arm numb weak speech cup words side
TOOL_BLADE: chainsaw grinder axe saw machete cutlass knife drill nailgun hatchet
INTO_BODY: got slipped through into cut sliced hit went chopped
FLESH: thigh leg hand arm foot finger fingers head face neck stomach wrist
NOSE: nose nosebleed naak नाक ear mouth
LASTING: since hour hours minutes lunchtime lunch morning night stop ruk रुक
STOPPED: stopped fine last ago
NOW_BUSY: phone right_now at_the_moment because busy sore later throat meeting work
CHEST: chest breastbone breast_bone sternum ribcage seene seena seeney chhati chati chaati सीने सीना छाती
HURT: truck brick lorry parked pressing lying pain* paining ache* aching tight tightness tighten* heavy heaviness
 pressure squeez* crush* stab* sharp burning hurt* discomfort clutch* hold holding holds held grab* dard दर्द jalan
 bhari bhaari bharipan भारी* जकड़* jakdan dabav dabaav band weight elephant sitting standing stone block blocking
 seize grip* numb choke* grey दबाव जलन पेन tez तेज़
HEART: ticker heart hart dil दिल हार्ट cardiac
HEART_HURT: squash* compress* pressure heavy heaviness tight tightness weight pain* hurt* squeez* attack ache aching
 dard दर्द daura दौरा अटैक stabbing crush* paining stopped tightening
ATTACK: attack_aa attack_aaya attack_aya अटैक a_cardiac cardiac_arrest heart_attack_aaya heart_attack_hua attack_ho
 attack_pad
ARM: arm arms jaw shoulder neck
SWEAT: sweat* clammy pasina पसीना paseena
FACE: eye eyelid eyes face mouth smile smiles lip lips cheek muh munh mooh chehra मुँह मुंह चेहरा चेहरे mouth_corner
DROOP: floppy looks_weird looks_funny not_moving fallen_on droop* drop dropped dropping hanging hangs hung crooked
 twist* lopsided bend bent tedha tedi teda terha tedhi लटक* टेढ़ा टेढा टेढ़ी sag sagging slack one_side on_one_side
 ek_taraf ek_side एक_तरफ numb wonky uneven sunn latak* dead half_dead lifeless
SIDE: left_sides right_sides one_side left_side right_side ek_taraf ek_side एक_तरफ half_body half_of half_the_body
 aadha आधा एक_हिस्सा one_hand one_arm one_leg left_arm right_arm left_hand right_hand left_leg right_leg ek_haath
 ek_hath ek_pair one_eye left_eye right_eye half_side hand_and_leg arm_and_leg side_of_his side_of_her side_of_my
 एक_हाथ एक_पैर half_her half_his half_my fingers
LIMB: haath_pair हाथ_पैर arm arms leg legs hand hands haath hath हाथ पैर body शरीर badan limb
WEAK: gone_to_sleep asleep paralyse paralysed lifeless kamzori kamjori कमजोरी कमज़ोरी floppy numb numbness weak
 weaker weakness paralys* paralyz* limp sunn सुन्न सुन सुन्नपन paralysis gone_dead went_dead go_dead cotton_wool cotton jelly tingl* pins_and_needles wooden
POWERLESS: जान_नहीं jaan_nahi keeps_dropping kaam_karna band_ho not_respond काम_करना given_up gave_up hil_nahi
 नहीं_हिल useless wont_work no_work not_doing isnt_working doesnt_work nahi_hilta wont_lift just_stopped
 stopped_working not_working not_moving no_dey_work cant_move cannot_move cant_lift cannot_lift not_lift no_fit_move
 not_able_to_lift nahi_uth नहीं_उठ kaam_nahi काम_नहीं not_listening cant_hold cant_feel cant_raise cant_use
 can_not_move can_not_lift no_fit_raise nahi_chal not_responding dropping_things wont_move unable_to_move
 unable_to_lift no_power nahi_hil not_able_to_move no_fit_lift
SUDDEN: sudden* achanak अचानक all_of_a_sudden one_time just_now
SPEECH: awaaz awaz voice speech speak speaking spoke talk talking talks words tongue zubaan zuban zaban ज़ुबान जुबान
 bol bolna बोल sentences says saying speaks बोलने
GARBLED: mumbl* talking_funny speaking_funny sounding_funny sounds_drunk sounds_funny mixing mix mixes dont_come_out
 talking_weird weird wont_come_out not_coming_out coming_out_wrong slur* jumbl* garbl* gibberish nonsense mixed_up
 muddl* drunk drunken ladkhad* लड़खड़ा* no_sense thick_tongue talking_rubbish incoherent tutla* all_jumbled
 rubbish_talk alphabet_soup come_out_wrong come_out_all
CANT_SPEAK: bol_pa bol_nhi get_her_words_out get_his_words_out get_my_words_out get_words_out cant_speak_properly
 cant_talk_properly not_able_to_speak unable_to_speak bol_nahi no_fit_talk_well बोल_नहीं cant_form lost_speech
 lost_his_speech lost_her_speech nahi_bol talk_well speak_well talking_rubbish cant_say_his cant_say_her cant_say_my cannot_say_his cannot_say_her
DIZZINESS: lost_balance cant_walk_straight seeing_double double_vision cant_see can_not_see cannot_see lost_vision
 went_blind gone_blind vision_gone worst_headache lose_balance thunderclap see_double cannot_walk_straight cannot_walk cant_walk cant_stand cannot_stand cant_understand sees_double seeing_two sees_two two_of_everything
STROKE: stroke strokes लकवा lakwa lakva laqwa falij फालिज paralysis
STRUCK: maar mar मार gaya गया aa hai catch hold hit got_him pad symptoms symptom hospital help please quick now
 having having_a sign signs
TREATED: years suffered since_his since_her park toilet refill repeat tablets tablet medicine medication script
 prescription physio physiotherapy rehab review survivor awareness camp assignment insurance history recovered
 recovery maalish malish oil tel tel_milega फिजियोथेरेपी certificate risk prevention follow_up followup screening
 checkup check_up
BREATH: breathin brething saansein saanse breath breathe breathes breathing breaths saans saas sans सांस साँस साँसें
 सांसें dum दम spo2
AIR: air oxygen
BREATHLESS: ghut* struggling_for hyperventilat* breathless* suffocat* gasp* panting pant wheez* grunting nostrils
 ghut घुट
LABOURED: pareshani परेशानी tez तेज़ तेज drowning like_he like_she like_who like_a like_running strange funny weird race
 rough bad badly awful trouble difficult* hard harder short struggl* fight* fast rapid rapidly shallow noisy labour*
 labor* phool* फूल* dikkat दिक्कत दिक़्क़त takleef taklif तकलीफ तकलीफ़ problem* ghut* घुट* ruk* रुक* atak* अटक*
 seiz* enough gasp* stuck low heavy whistle cease block blocking quick_quick fast_fast pulling sucking choking
 ukhad* उखड़*
CANT: cant cannot couldnt unable hardly barely stopped not_able no_fit no_dey can_not isnt nahi nahin nai nhi नहीं
 नही never no_gree dont no_longer not_going wont not_getting isnt_getting not_able_to_get
CATCH_BREATH: catch_my_breath catch_his_breath catch_her_breath catch_breath
FEW_WORDS: few_words stop before sentence cant keep
OXYGEN: oxygen spo2 sats saturation o2
LOW: low dropping drop dropped below under falling fallen eighty seventy sixty showing reading <60-89>
THROAT: throat gala gale गला गले windpipe
CLOSING: clos* swell* swollen swelled band बंद atak* अटक* फंस* phas* fas stuck tight tighten* ghut*
CHOKE: chok*
MACHINE: machine washer dryer dishwasher washing_machine fridge pipe pipes pump heater tap system hammer fan unit
BLOOD: blood bloods bleed* khoon khun lahu खून ख़ून रक्त ब्लीडिंग ब्लड bloody haemorrhag* hemorrhag* nosebleed*
 raktsrav
HEAVY: heavy heavily everywhere lot lots so_much too_much bahut बहुत pour* gush* spurt* pump* rush* soak* squirt*
 fountain fawwara फव्वारा flood* nonstop non_stop beh bah bahta बह* nikal* निकल* comot plenty cup cupful mug bucket
 gir गिर aa_raha aa_rha आ_रहा vomit* ulti उल्टी cough* throwing_up threw_up spit* stab stool deep keep keeps badly
 severe uncontroll* profuse* pool puddle half through fill* fast scared हो_रही dizzy faint ice_cold lost losing lose
 loose heaps hours hour
STOP: stop stops stopped stopping ruk rukta ruka rukh band tham रुक* बंद थम* control
NOT: not no wont cant isnt hasnt doesnt never nahi nahin nai नहीं नही no_gree didnt wouldnt unable cannot nhi
GORE: head sir sar सिर neck thigh throat stomach skull artery ears ear eyes wrist wound rectum anus motion stools
SOAKED: soak* pump* gush* filling pouring through opened burst blood open split
SPURT: spurt* squirt* fountain gush* pumping
BEAT: vein veins artery neck beat beats heart arm leg hand wrist thigh foot finger head wound
CHOPPED: chopped sliced severed sawed cut kat कट amputat* ripped torn chop split cracked
BODY_PART: finger fingers thumb toe toes hand arm leg head foot wrist ungli haath ear nose उंगली हाथ
OFF: off open aadhi aadha bone deep half
STABBED: stab_wound stabbed stabbing_wound gunshot gun_shot knife_wound been_shot chaku_maar chaku_mar चाकू_मार
 goli_lagi goli_lag गोली_लगी machete_cut head_injury phat_gaya phat_gya फट_गया
STOOL: stool stools motion poo poop latrine potty faeces bowel मल
BLACK: black tarry clots kala काला
SEIZURE: jhatke झटके seizure* seizing convuls* mirgi daura daure दौरा दौरे मिर्गी fits epilep* ऐंठन
HAPPENS: ले le lag लग pad pada padi padh aa aaya पड़ पड़ा पड़े आ coming getting going having today now catch started
 dey having_a another happening stopping rahe raha right_now ten_minutes minutes just
LONG_AGO: dog sizes size cat years when_he_was when_she_was childhood tablets medicine refill medication training
 saal साल first_aid
SHAKE: rigid spasm* jerky shak* jerk* twitch* trembl* stiff* thrash* jhatke kaanp* kanp* काँप* कांप* akad* अकड़*
 झटके flail* convuls*
COLLAPSE: fall gurgl* snor* temperature temp gree_stop wont_stop cant_stop dropped stare blank drool* dribbl* spit
 peed wet fell staring respond eye eyes aankh aankhen ankhen आँखें आंखें foam* froth* jhaag झाग rolled unconscious
 floor ground blue jaw teeth tongue urine answer answering fever respond* collapsed fainted behosh बेहोश दाँत दांत
 uncontroll* get_through gone_blank not_with_us whole_body stiff nonstop non_stop everywhere pair paon पैर बुखार
 bukhar wet_himself hear hearing cant_hear recognise
BODY: hand leg arm legs wife husband brother sister mum dad mother father nan friend mate body hes shes his baby
 arms limbs hands haath बदन pikin son daughter child kid he she him her bachcha bachche बच्चा बच्चे
EYES: eyes eye aankh aankhen ankhen ankhe आँखें आंखें आँख
ROLLED: turned_up turn_up turned_white turn_white gone_white rolled_back in_his_head in_her_head back_in don_turn
 roll* rolling upar ऊपर palat* पलट* fixed rolled_up chadh* चढ़*
FOAM: foam* froth* jhaag jhag झाग
MOUTH: mouth muh munh lips मुँह मुंह nose
HANDS_STIFF: haath_pair_akad akad_gaye अकड़_गए body_went_stiff went_stiff gone_stiff
PREGNANT: waters_just_broke water_just_broke preg ivf embryo due_next due_soon due_this due_any pet_me
 pet_mein_baccha pet_mein_bachcha pet_me_baccha pregnan* trimester garbhvati garbhavati garbhwati गर्भवती गर्भावस्था
 गर्भ get_belle carry_belle carrying_belle got_belle placenta pet_se पेट_से im_carrying is_carrying carrying
 waters_broke water_broke waters_have_broken weeks_gone weeks_along months_along weeks_preg positive_test
 test_was_positive missed_my_period missed_period ninth_month mahina महीना महीने mahine twins expecting due_date
 baby_is_due due_in antenatal fetus foetus womb conceived conception months_gone ectopic preggers preggo miscarr*
 eleventh_week sixth_month seventh_month eighth_month first_month
BIRTH_BLOOD: its_red is_red are_red red_water period_came period_started period_even periods_came blood bleed* khoon
 khun खून ख़ून ब्लीडिंग ब्लड clot clots spotting spots thakke थक्के bloody soaked_red gush red_blood bright_red
 brown स्पॉटिंग red_discharge daag
NO_WOMB: tooth nose gums report group
ALONG: #_weeks #_months #_month #_mahine #_mahina #_हफ्ते #_महीने #wks
OLD: son daughter boy girl toddler old kid school
PICK: pick grip hold lift raise move smile stand shut close squeeze use button
RIGHT: right_side left_side ek_haath ek_pair एक_हाथ right_hand left_hand right_arm left_arm right_leg left_leg
 one_hand one_arm one_leg one_side
DRAG: drag drags dragging
CONFUSED: confused confusion disoriented muddled forgotten forgot remember recognise recognize babbling
LEFT_ARM: left_arm left_hand left_shoulder the_arm left_haath jaw
ARM_HURT: hurts hurting hurt paining pain heavy pains aching ache dard numb tingling heaviness
HURT_TOO: weight pressure jaw heavy chest shoulders pain sweat* sweating breathless ticker nausea vomit* dizzy faint
BLUE_PLACE: lips lip face fingers baby skin nails tongue honth होंठ होठ chehra चेहरा fingertips bub
BLUE: blue purple bluish grey gray neela neele neeli नीला नीले नीली ashen
PAINT: paint colour color lipstick paper nail_polish cream tile tiles
VOMITED: vomit* throwing threw ulti उल्टी spew* coughed puk*
A_FIT: a_fit fitting having_fit sort_of_fit kind_of_fit
HAVING: having had has sort kind some took in gone throwing
ANIMAL: dog cat horse life
CHEST_FINE: fine clear ok doll treasure ray ecg echo hair rash measurement measure size cough coughing cold phlegm
 congestion congested infection mucus physio specialist physician scan report cured vaccine wax waxing spots acne
 balgam khansi kaph door drawers tv stairs compress exercise workout
FITS_COUNT: #_fits several_fits more_fits having_fits had_fits getting_fits keeps_having_fits another_fit
DEY_SHAKE: dey_shake dey_jerk dey_convulse dey_vibrate dey_shake_shake
FLOODED_DRESSING: soak* pump* gush* spurt*
FURNITURE: chair seat furniture bar paint colour
BREATH_FINE: finally fixed ~ exercise exercises class test yoga fine normal normally ok okay easy easily fresh deep
 deeply mint smell smells machine mask take save relieved sigh freely comfortable comfortably room space life again
 down_my out_of ran
BREATH_CALM: no_problem
BLEEDING: bleeding bleeds bleed bled khoon khun खून ख़ून ब्लीडिंग raktsrav लहू haemorrhag* hemorrhag*
BLOOD_FINE: monthly pattern cycle report result results sample donate donor tonic normal no low level levels work
 draw cells iron test tests lab bank radiator radiators valve heater system air line lines brakes bleeder kami जाँच
 जांच jaanch janch badhane relation stopped period periods dye nipple pump
FLOODING_BLOOD: pour* gush* spurt* pump* fill* soak* heavily badly everywhere profuse* nonstop
SEEN: in from coming seeing see out tissue came saw
SPEAK: speak talk respond
WOKE: woke morning sudden* achanak now wakes
KIN: she he mum dad nan papa mama grandma grandpa wife husband grandad mummy daddy nani dadi mother father
CANNOT: cant cannot can_not couldnt no_fit unable not_able
STAGGER: staggering staggers stumbling stumbles wobbling
STAGGERED: drunk fall falling cant see sudden* eye talk
ONE_EYE: one_eye left_eye right_eye ek_aankh ek_ankh एक_आँख एक_आंख
SIGHTLESS: cant cannot blind lost nahi black no_fit dikhna dikh दिखना दिख dikhai
BOLNE: bolne zubaan zuban ज़ुबान bolna speech
HARD: problem dikkat takleef taklif दिक्कत तकलीफ nahi atak*
FEW_SENTENCES: full_sentences full_sentence finish_a_sentence finish_sentence finish_his_sentence
 finish_her_sentence one_word_at_a_time one_word word_by_word two_words_at
INHALER: inhaler puffer nebuliser nebulizer ventolin pump
UNHELPFUL: helping help working work asar fayda
TONGUE: tongue tongues throat lips face
HUGE: huge giant swell* swollen ballooned thick balloon balloons balloon* double_the_size twice_the_size
DROWNING: drowning drowned
BREATHING: breath breathe breathes breathing breaths breathin brething saans saansein saanse सांस* साँस*
SOUNDS: sounds sound speaks talking talks voice
DRUNKEN: drunk tipsy slurry
DROPS: drops appointment itchy cream red pimple pimples daane acne allergy itching makeup tiles
FITTING: fitting fits seizing
ON_AND_OFF: on_and_off keeps non_stop nonstop kept again
SHE: he she hes shes baby child son daughter mum dad brother sister him her mate friend wife husband
NEW_FITTING: tap pipe light kitchen bathroom clothes dress shoes
LOSING: losing_the_baby lost_the_baby losing_my_baby losing_our_baby losing_my_pregnancy miscarrying lose_the_baby
RIBS: ribs ribcage
VICE: vice vise crush* squeez* jaw band pressure
ANGINA: angina nitro gtn sorbitrate nitroglycerin*
ANGINA_BAD: bad worse working helping touched hasnt isnt attack again now still twice
PAIN_W: pain pains ache aching hurting dard दर्द
SPREADS: spread* radiat* travel* shooting going
JAW_ARM: jaw left_arm left_shoulder both_arms to_my_arm to_the_arm to_his_arm to_her_arm into_my_arm into_the_arm
DENTAL: tooth dental denture filling gum wisdom
DOUBLE_SIGHT: seeing_double sees_double see_double seeing_two sees_two two_of_everything double_vision
OFF_BALANCE: walk straight falling stagger* lean* tilt* balance veer* unsteady wobbl* side half
HANGS: hanging hangs dangling flopp* floppy
INHALERS: inhaler puffer nebuliser nebulizer ventolin reliever
NO_RELIEF: not_doing not_helping isnt_helping not_working isnt_working doesnt_help doesnt_work no_effect no_relief
 no_good nothing_from kaam_nahi asar_nahi not_touching hasnt_touched wont_help doing_nothing
CLUTCHING: clutch* grab* holding pointing pointed holds
NECKS: neck throat gala गला gale
NO_SOUND: no_sound no_voice no_noise cant_speak cant_cough silent cant_talk cannot_speak cannot_cough
PUFFED: very_puffed so_puffed puffed_out puffed breathless
AT_REST: lying bed sitting rest ankles sleeping
BOWL: bowl toilet pan pad towel sheet sheets
RED: completely_red all_red bright_red turned_red is_red full_red red_water gone_red lal_ho laal_ho
COFFEE: coffee_grounds coffee_ground like_coffee coffee_granules coffee_coloured
VOMITING: vomit* throwing spew* chuck* bringing ulti sick
OPENED_UP: see_bone see_the_bone to_the_bone sliced_open split_open cut_open gashed bone_showing haddi_dikh laid_open
 ripped_open torn_open gaping gash
FLESHY: forehead head leg arm hand foot finger thumb face knee chin shin wrist scalp palm thigh arms legs neck
TOWELS: towel_after_towel pad_after_pad third_towel through_towels pads_an_hour pad_an_hour pads_in_an_hour
BRIGHT: passing passed bright_red bowl
FITS: fits
FEVERISH: fever febrile bukhar temperature midazolam stopping ambulance epileptic not_stopping hurry minutes बुखार
EPILEPTIC_FIT: epileptic_fit febrile_fit febrile_convulsion epileptic_attack baby_fits having_fits getting_fits
 fits_again grand_mal tonic_clonic
IS_FITTING: is_fitting hes_fitting shes_fitting was_fitting are_fitting been_fitting keeps_fitting
KIN_ONLY: daughter son baby child kid wife husband mum dad mother father brother sister girl boy toddler grandson
 granddaughter nan friend
STARING: stares staring stare blank
ABSENT: smack* answer answering respond* twitch* drool* lips unresponsive blinking jerk*
GRIP: grip gripping grasp
NOISE_ONLY: only_noise just_noise only_noises only_sounds no_words nothing_comes nothing_came words_wont
TALK_W: talk speak talking say
STUCK_W: stuck lodged atak* swallowed
ASTHMA_W: asthma dama दमा
WORRYING: worry worrying catch caught hold attack badly flaring playing worse
REPLACES: new_one next_month replacement replace refill repeat
KAT_GAYA: kat_gaya kat_gayi kat_gya कट_गया कट_गई कट_गयी
CAUGHT: caught crushed gone mangled torn
MACHINERY: machine mower grinder chaff thresher saw blender mincer conveyor
STIFF: rigid stiff
JERKY: jerk* shak* twitch*
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
chest_pain 9: CHEST HURT
chest_pain 8: HEART HEART_HURT - FIGURE TREATED
chest_pain 3: ATTACK
chest_pain 14: ARM SWEAT
stroke 6: FACE DROOP - DROPS
stroke 8: SIDE WEAK - FIXTURE
stroke 8!: SIDE POWERLESS - FIXTURE
stroke 9: LIMB WEAK SUDDEN
stroke 9!: LIMB POWERLESS - FIXTURE
stroke 8: GARBLED SPEECH
stroke 4!: CANT_SPEAK - NOW_BUSY
stroke 9!: DIZZINESS SUDDEN
stroke 5: STROKE STRUCK - TREATED
stroke 5: STROKE PERSON - TREATED
breathing 6: BREATH LABOURED - ANIMAL
breathing 7!: BREATH CANT
breathing 7!: AIR CANT - FIXTURE
breathing 6: AIR LABOURED - FIXTURE
breathing 5: BREATHLESS - FIXTURE FIGURE
breathing 8: BREATH CHEST
breathing 12!: CATCH_BREATH FEW_WORDS
breathing 7: OXYGEN LOW
breathing 5: THROAT CLOSING
breathing 5: CHOKE PERSON - FIXTURE
bleeding 7: BLOOD HEAVY - MILD
bleeding 9!: BLOOD STOP NOT
bleeding 6: BLOOD GORE
bleeding 14: WOUND SOAKED HEAVY
bleeding 12: SPURT BEAT - FIXTURE
bleeding 7: CHOPPED BODY_PART OFF
bleeding 3: STABBED
bleeding 7: STOOL BLACK - FURNITURE
fitting 5: SEIZURE HAPPENS - LONG_AGO
fitting 20: SHAKE COLLAPSE BODY - MACHINE
fitting 5: EYES ROLLED
fitting 6: FOAM MOUTH
fitting 3: HANDS_STIFF
pregnancy_bleeding 75: PREGNANT BIRTH_BLOOD - NO_WOMB
pregnancy_bleeding 3: LOSING
pregnancy_bleeding 7: ALONG BIRTH_BLOOD - NO_WOMB OLD
stroke 10!: RIGHT PICK CANT - FIXTURE
stroke 4: DRAG LIMB
stroke 11: CONFUSED SUDDEN
chest_pain 12: LEFT_ARM ARM_HURT HURT_TOO - FIXTURE
breathing 6: BLUE BLUE_PLACE - PAINT
bleeding 12: BLOOD VOMITED - MILD
fitting 6: A_FIT PERSON HAVING - FIGURE FIXTURE
chest_pain 3: CHEST - CHEST_FINE
stroke 3: STROKE - TREATED FIXTURE
fitting 3: FITS_COUNT - LONG_AGO
fitting 3: DEY_SHAKE - MACHINE
bleeding 7: WOUND FLOODED_DRESSING - FIXTURE
breathing 1: BREATHING - BREATH_FINE FIXTURE ANIMAL BREATH_CALM
bleeding 1: BLEEDING - MILD BLOOD_FINE FIXTURE
bleeding 6: BLOOD FLOODING_BLOOD - BLOOD_FINE
bleeding 4: BLOOD SEEN - MILD BLOOD_FINE
stroke 9!: SPEAK CANNOT WOKE KIN - NOW_BUSY
stroke 9!: STAGGER STAGGERED
stroke 8!: ONE_EYE SIGHTLESS
stroke 6: BOLNE HARD
breathing 8!: FEW_SENTENCES
breathing 6!: INHALER UNHELPFUL CANT - FIXTURE
breathing 4: TONGUE HUGE
breathing 4: DROWNING PERSON
stroke 6: DRUNKEN SOUNDS
fitting 4: FITTING ON_AND_OFF SHE - NEW_FITTING
carbon_monoxide 14: ENGINE INDOORS ILL
chest_pain 14: TIGHTNESS SWEAT - WATERY
stroke 10: DROPPING CLUMSY - FIXTURE
bleeding 10: TOOL_BLADE INTO_BODY FLESH - MILD
bleeding 7: NOSE BLEEDING LASTING - STOPPED
chest_pain 12: RIBS VICE
chest_pain 8: ANGINA ANGINA_BAD - TREATED
chest_pain 14: JAW_ARM SPREADS PAIN_W - DENTAL
stroke 14: DOUBLE_SIGHT OFF_BALANCE
stroke 6: RIGHT HANGS - FIXTURE
breathing 7!: INHALERS NO_RELIEF - REPLACES
breathing 14!: NECKS CLUTCHING NO_SOUND
breathing 8: PUFFED AT_REST
bleeding 7: RED BOWL - PAINT
bleeding 9: COFFEE VOMITING
bleeding 9: OPENED_UP FLESHY - FIXTURE
bleeding 4: TOWELS
bleeding 7: BLOOD BRIGHT - MILD BLOOD_FINE
fitting 7: FITS FEVERISH - LONG_AGO NEW_FITTING
fitting 3: EPILEPTIC_FIT - LONG_AGO
fitting 5: IS_FITTING KIN_ONLY - NEW_FITTING
fitting 10: STARING ABSENT
stroke 5: GRIP WEAK - FIXTURE
stroke 10: NOISE_ONLY TALK_W
breathing 14!: STUCK_W NO_SOUND - FIXTURE
breathing 6: ASTHMA_W WORRYING - TREATED
breathing 5: CHOKE THROAT
bleeding 6: KAT_GAYA BODY_PART - MILD
bleeding 9: MACHINERY BODY_PART CAUGHT
fitting 8: STIFF JERKY - MACHINE FIXTURE
"""
