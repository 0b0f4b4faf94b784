"""Signs of bleeding, and of bleeding in pregnancy. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
TOOL_BLADE: chainsaw grinder axe saw machete cutlass knife drill nail_gun nailgun hatchet
INTO_BODY: got slipped through into cut sliced hit went chopped
FLESH: thigh leg hand arm foot finger fingers head face neck stomach wrist
NOSE: nose nosebleed naak नाक ear mouth
LASTING: since hour hours minutes lunchtime lunch morning night stop ruk रुक
STOPPED: stopped fine last ago
BLOOD: blood bloods bleed* khoon khun lahu खून ख़ून रक्त ब्लीडिंग ब्लड bloody haemorrhag* hemorrhag* nosebleed*
 raktsrav
HEAVY: heavy heavily everywhere lot lots so_much too_much bahut बहुत pour* gush* spurt* pump* rush* soak* squirt*
 fountain fawwara फव्वारा flood* nonstop non_stop beh bah bahta बह* nikal* निकल* comot plenty cup cupful mug bucket
 gir गिर aa_raha aa_rha आ_रहा vomit* ulti उल्टी cough* throwing_up threw_up spit* stab stool deep keep keeps badly
 severe uncontroll* profuse* pool puddle half through fill* fast scared हो_रही dizzy faint ice_cold lost losing lose
 loose heaps hours hour all_down all_over
STOP: stop stops stopped stopping ruk rukta ruka rukh band tham रुक* बंद थम* control
GORE: head sir sar सिर neck thigh throat stomach skull artery ears ear eyes wrist wound rectum anus motion stools
SOAKED: soak* pump* gush* filling pouring through opened burst blood open split
SPURT: spurt* squirt* fountain gush* pumping
BEAT: vein veins artery neck beat beats heart arm leg hand wrist thigh foot finger head wound
CHOPPED: chopped sliced severed sawed cut kat कट amputat* ripped torn chop split cracked
BODY_PART: finger fingers thumb toe toes hand arm leg head foot wrist ungli haath ear nose उंगली हाथ
OFF: off open aadhi aadha bone deep half alag अलग gir_gayi
STABBED: stab_wound stabbed stabbing_wound gunshot gun_shot knife_wound been_shot chaku_maar chaku_mar चाकू_मार
 goli_lagi goli_lag गोली_लगी machete_cut head_injury phat_gaya phat_gya फट_गया
STOOL: stool stools motion poo poop latrine potty faeces bowel मल tatti टट्टी
BLACK: black tarry clots kala काला kaala kaali kali काली काले kaale
PREGNANT: waters_just_broke water_just_broke preg ivf embryo due_next due_soon due_this due_any pet_me pet_mein_baccha
 pet_mein_bachcha pet_me_baccha pregnan* trimester garbhvati garbhavati garbhwati गर्भवती गर्भावस्था गर्भ get_belle
 carry_belle carrying_belle got_belle placenta pet_se पेट_से im_carrying is_carrying carrying waters_broke water_broke
 waters_have_broken weeks_gone weeks_along months_along weeks_preg positive_test test_was_positive missed_my_period
 missed_period ninth_month mahina महीना महीने mahine twins expecting due_date baby_is_due due_in antenatal fetus
 foetus womb conceived conception months_gone ectopic preggers preggo miscarr* eleventh_week sixth_month seventh_month
 eighth_month first_month two_lines baby_planning home_kit waters_have_gone waters_gone waters_went baby_hasnt_moved
 baby_not_moving baby_isnt_moving baby_stopped_moving baby_due due_any_day
BIRTH_BLOOD: its_red is_red are_red red_water period_came period_started period_even periods_came blood bleed* khoon
 khun खून ख़ून ब्लीडिंग ब्लड clot clots spotting spots thakke थक्के bloody soaked_red gush red_blood bright_red brown
 स्पॉटिंग red_discharge daag period_jaisa period_like like_a_period redder full_of_red some_red red_when red_stain
 red_twice look_red looks_red red_waters to_spot bit_of_pink pink_when pink_discharge pink_on see_red seeing_red
NO_WOMB: tooth nose gums report group
ALONG: #_weeks #_months #_month #_mahine #_mahina #_हफ्ते #_महीने #wks
OLD: son daughter boy girl toddler old kid school
VOMITED: vomit* throwing threw ulti उल्टी spew* coughed puk*
FLOODED_DRESSING: soak* pump* gush* spurt*
FURNITURE: chair seat furniture bar paint colour
BLEEDING: bleeding bleeds bleed bled khoon khun खून ख़ून ब्लीडिंग raktsrav लहू haemorrhag* hemorrhag*
BLOOD_FINE: monthly pattern cycle report result results sample donate donor tonic normal no low level levels work draw
 cells iron test tests lab bank radiator radiators valve heater system air line lines brakes bleeder kami जाँच जांच
 jaanch janch badhane relation stopped period periods dye nipple pump
FLOODING_BLOOD: pour* gush* spurt* pump* fill* soak* heavily badly everywhere profuse* nonstop
SEEN: in from coming seeing see out tissue came saw
LOSING: losing_the_baby lost_the_baby losing_my_baby losing_our_baby losing_my_pregnancy miscarrying lose_the_baby
BOWL: bowl toilet pan pad towel sheet sheets kapda kapde cloth bandage wrapper patti dressing कपड़ा पट्टी rag bistar
 bed bedsheet chadar mattress bucket floor
RED: completely_red all_red bright_red turned_red is_red full_red red_water gone_red lal_ho laal_ho red_again laal_hai
 laal_ho_jaata लाल_हो going_red goes_red
COFFEE: coffee_grounds coffee_ground like_coffee coffee_granules coffee_coloured
VOMITING: vomit* throwing spew* chuck* bringing ulti sick
OPENED_UP: see_bone see_the_bone to_the_bone sliced_open split_open cut_open gashed bone_showing haddi_dikh laid_open
 ripped_open torn_open gaping gash
FLESHY: forehead head leg arm hand foot finger thumb face knee chin shin wrist scalp palm thigh arms legs neck
TOWELS: towel_after_towel pad_after_pad third_towel through_towels pads_an_hour pad_an_hour pads_in_an_hour pad_every
 pads_every pad_each pad_hourly
BRIGHT: passing passed bright_red bowl
KAT_GAYA: kat_gaya kat_gayi kat_gya कट_गया कट_गई कट_गयी
CAUGHT: taken_off taken_clean_off torn_off come_off chopped_off caught crushed gone mangled torn aa_gayi alag kat_gayi
MACHINERY: machine mower grinder chaff thresher saw blender mincer conveyor
BONE: see_the_bone see_bone see_his_bone see_her_bone see_my_bone bone_showing bone_is_showing haddi_dikh see_muscle
 see_the_muscle see_tendon see_the_tendon see_fat through_to_the_bone gone_to_the_bone cut_to_the_bone
 down_to_the_bone see_meat see_flesh dikh_rahi_haddi
CLOTS: clot clots thakke थक्के
BIGW: big large size huge golf plum passing pad pads
SOAKED_RED: soaked_red red_soaked soaked_in_red
MOUTHFUL: mouth_is_blood full_mouth mouth_full mouthful
BIRTHED: gave_birth given_birth just_delivered i_delivered she_delivered delivered_yesterday delivered_today
 baby_birth put_to_birth abortion postpartum c_section डिलीवरी प्रसव delivery_ke she_born don_born born_for
 delivery_ko delivery_hui delivery_hue put_to_bed deliver_for delivered_at just_born had_the_baby had_my_baby
 had_a_baby days_old
FULL_OF_BLOOD: full_of_blood full_blood filled_with_blood
NOSE_ONLY: nose naak नाक
WONT_STOP: wont_stop not_stopping hasnt_stopped isnt_stopping
RUNNY: running runny snot cold sneez* run
WOUND_OPENS: burst opened split reopened gaping khul_gaya khul_gayi khul_gaye khul_gya खुल_गया खुल_गई खुल_गए
PISS: piss* peeing pees peed urinat* peshab weeing urine wee pee
SOAKS: soak* drench* pad_badal pads_badal har_ghante every_hour hourly lumps clots gush* pour* flood*
PLAIN_BLOOD: blood khoon khun lahu खून ख़ून रक्त
LAB: test tests report pressure sugar group donat* thinner thinners bank type sample work result results count level
 levels oxygen relation vessel stain stains clot clotting sweat bath diamond jaanch janch जाँच जांच kami कमी daan दान
 tonic draw taken routine check checkup cholesterol iron thin bloody
DEEPLY: deep deeply gaping gehra gehri गहरा गहरी
ATTACKED: stab stabs stabbed knifed shot_in shot_him been_shot got_shot slashed bottled machete cutlass chaku
ATTACKED_WHERE: belle belly stomach chest neck back thigh leg hand head arm side pet gardan
SHARP: glass blade knife mower saw nail axe grinder bottle kaanch kanch chaku zinc barbed angle_grinder
NO_STOP: cant_stop wont_stop not_stopping nahi_ruk ruk_nahi no_gree_stop no_dey_stop नहीं_रुक like_a_tap like_tap
 rush* soak* laal_ho puddle* drip* everywhere pour* gush* spurt* beh bah
FLESH_ANY: hand leg foot arm finger head neck thigh wrist face pair haath ungli toe thumb am him her pet
POURING: pour* stream* gush* drip*
A_WHILE: minutes hour hours mins ages
RED_STUFF: bright_red red_stuff red_liquid red_fluid dark_red red_phlegm red_spit red_gunk lal_laal
PADS: pad pads
SOAKED_THROUGH: soak* drench* fill* full heavy hour
COUGH_UP: cough* vomit* throwing spit* bringing khansi ulti
FILL_PADS: filling_pads soaking_pads soaking_a_pad filling_a_pad changing_pads through_pads soaked_pads
 soaking_through pad_after
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
bleeding 7: BLOOD HEAVY - MILD PAINT
bleeding 9!: BLOOD STOP NOT
bleeding 8: BLOOD GORE
bleeding 14: WOUND SOAKED HEAVY
bleeding 12: SPURT BEAT - FIXTURE
bleeding 7: CHOPPED BODY_PART OFF
bleeding 3: STABBED - FIXTURE
bleeding 7: STOOL BLACK - FURNITURE
bleeding 12: BLOOD VOMITED - MILD
bleeding 7: WOUND FLOODED_DRESSING - FIXTURE
bleeding 1: BLEEDING - PAINT MILD BLOOD_FINE FIXTURE
bleeding 6: BLOOD FLOODING_BLOOD - BLOOD_FINE
bleeding 4: BLOOD SEEN - MILD BLOOD_FINE
bleeding 10: TOOL_BLADE INTO_BODY FLESH - MILD
bleeding 7: NOSE BLEEDING LASTING - STOPPED
bleeding 7: RED BOWL - PAINT
bleeding 9: COFFEE VOMITING
bleeding 9: OPENED_UP FLESHY - WATERY
bleeding 4: TOWELS
bleeding 7: BLOOD BRIGHT - MILD BLOOD_FINE
bleeding 6: KAT_GAYA BODY_PART - MILD
bleeding 9: MACHINERY BODY_PART CAUGHT
bleeding 3: BONE
bleeding 5: CLOTS BIGW
bleeding 3: SOAKED_RED
bleeding 6: BLOOD MOUTHFUL
bleeding 3: FULL_OF_BLOOD
bleeding 6!: NOSE_ONLY WONT_STOP - RUNNY
bleeding 5: WOUND WOUND_OPENS - FIXTURE
bleeding 5: PISS BLOOD - MILD BLOOD_FINE
bleeding 1: PLAIN_BLOOD - LAB BLOOD_FINE MILD PAINT FIXTURE FIGURE STOPPED
bleeding 5: WOUND DEEPLY - FIXTURE
bleeding 7: ATTACKED ATTACKED_WHERE - TREATED FIXTURE
bleeding 16: SHARP FLESH_ANY NO_STOP - FIXTURE
bleeding 6: COUGH_UP CLOTS
bleeding 7: COUGH_UP RED_STUFF
bleeding 9: NOSE_ONLY POURING A_WHILE - RUNNY
pregnancy_bleeding 75: PREGNANT BIRTH_BLOOD - NO_WOMB
pregnancy_bleeding 3: LOSING
pregnancy_bleeding 7: ALONG BIRTH_BLOOD - NO_WOMB OLD
pregnancy_bleeding 75: BIRTHED BIRTH_BLOOD
pregnancy_bleeding 75: BIRTHED SOAKS - FIXTURE
pregnancy_bleeding 75: PREGNANT FILL_PADS
pregnancy_bleeding 14: ALONG FILL_PADS
pregnancy_bleeding 24: PREGNANT PADS SOAKED_THROUGH
pregnancy_bleeding 14: ALONG PADS SOAKED_THROUGH
"""
