"""Signs of harm done by what was taken, or wished for: overdose, poison, despair. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
CANT_GO_ON: i_cant_go_on_anymore cant_go_on_like_this cant_go_on_living cant_do_life cant_take_this_life
 i_cant_go_on
DOUBLED: doubled_up double_dose doubled_my doubled_the took_double taken_double double_dosed
BY_ERROR: accident accidentally mistake galti three running again dizzy faint today
DO_STUPID: do_something_stupid do_something_silly something_stupid_to done_something_stupid
HOARD: saving_up saving_my stockpil* hoard* collecting saved_up
MONEY: money pay price
BLADE: blade ब्लेड चाकू razor knife chaku
HAATH: हाथ haath hath nas नस wrist wrists arm arms kalai कलाई
KAAT: काट* kaat kaat* cutting cut kat slit
DRUG: methadone vitamin* mixture heroin meth cocaine fentanyl ketamine grog mdma lsd benzos vallies seroquel lithium
 beta_blockers tablet* pill pills capsule* medicine* medication* meds panadol* paracetamol* calpol crocin dolo
 ibuprofen aspirin valium xanax insulin codeine tramadol antidepressant* painkiller* goli goliyan goliyaan goliya
 dawai dawa dava sleepers drugs nurofen* alprazolam syrup दवा दवाई दवाइयाँ दवाइयां गोली गोलियाँ गोलियां गोलिया strip
 strips sachet morphine oxycodone sedative* warfarin metformin digoxin endone temazepam diazepam sheeshi tabs tab alprax lorazepam clonazepam codine oxy gummies
TAKEN: le_li le_liya le_lia de_diya kha_gaya kha_gayi pi_gaya pi_gayi chewed emptied took_my drink_the drink_whole
 swallow_the consumed swallows eats don_take finished_in_one finished_them finished_it take_plenty took taken
 swallowed swallow ate eaten drank drunk injected downed ingested kha khaa khayi khali khaya pi_li pee_li pi_liya
 pee_liya le_liye खा पी ले_ली chop chopped_my swallowing don_drink drink_all got_into popped gulped had ive_had
MANY: double_dose bunch emptied several number_of limit alcohol mixed khurak too_many too_much all whole entire
 handful heap heaps loads double triple twice zyada zyaada jyada saari sari sab poori puri सारी सारे पूरी ज़्यादा
 ज्यादा बहुत bahut itni plenty one_go at_once ek_saath एक_साथ took_again again_and_again full_bottle full_strip
 extra in_one_night weeks_of empty twelve fifteen ten twenty thirty forty fifty sixty hundred eight nine eleven दस
 बीस पंद्रह to_many to_much 2_many god_knows_how_many how_many das bees pandrah pachas
COUNT: six seven eight nine <6-7> ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty
 fifty sixty hundred <8-99> das dus bees tees pandrah pachas chalis
DAILY: left at_# boxes price order send need days ago times oclock am pm years weeks is_fine_now fine_now
 feels_better feel_better daily a_day every_day each_day prescribed directed course refill reorder repeat milliliter
 mg mcg month monthly every_night every_morning per_day for_a_week chahiye de_do
ERROR: mistake accident accidentally galti गलती wrong instead_of dogs cats adult_dose somebody_elses someone_elses
ATE: been_at been_into has_been_eating opened ate eaten eating swallowed drank drunk got_into chewed kha khaa khali
 pi_li pi_liya pee_liya खा पी chop don_drink drinking swallow khayi chew
CHILD: kid child toddler baby bub infant son daughter pikin boy girl bachcha bachche bacha bache बच्चा बच्चे बेटे
 बेटी grandson granddaughter nephew niece old beta bete beti kids toddlers
GAVE: gave given giving diya de_diya
POISON: keetnashak kitnashak marne_wali marne_ki_dawa मारने_वाली_दवा engine_oil brake_fluid coolant glue paint
 battery batteries coin magnet perfume toilet_cleaner floor_cleaner nail_polish chlorine fertiliser fertilizer
 weed_killer ant_poison turps thinner washing_powder dishwasher_tablet pods hair_dye mercury zeher zahar zehar jeher
 ज़हर जहर फिनाइल phenyl pesticide* kerosene bleach petrol sniper kiraya acid तेज़ाब कीटनाशक insecticide rat_poison
 rat_kill harpic dettol cleaner detergent turpentine antifreeze otapiapia izal केरोसिन मिट्टी_का_तेल weedkiller
 chuha_maar
CONSUMED: pee_li pee pi_gaya पी_लिया swallowing drank drunk drink drinking swallowed swallow ate eaten consumed took
 taken kha khaa khali pi pi_li pi_liya खा पी chop ingested inhaled licked don_drink पिया पिया_है
OVERDOSED: over_dosed over_dose over_dosing overdose* odd_on
OUT_OF_IT: lying_there just_lying not_waking wont_wake cant_wake not_responding unresponsive asleep drowsy barely no_wake no_dey_wake rouse nodding muttering eyes_open not_opening
LIFE: jee_sakti jee_sakta nahi_jee जी_नहीं_सकता जी_नहीं_सकती jiya live living life alive jeena jina jeene जीना जीने
 zindagi jindagi zindgi ज़िंदगी जिंदगी ज़िन्दगी जीवन
REFUSE: meaning taya tayad taiad sakti sakta सकता bored hopeless empty enough_of deserve pointless meaningless
 worthless not_worth give_up giving_up given_up done_with ichha इच्छा dont_want doesnt_want do_not_want
 does_not_want didnt_want nahi nahin नहीं dont_wanna tired tire tires tang no_point_in sick_of fed_up thak thak_gaya
 hate no_reason ऊब तंग not_want no_wan
EXIST: be_here be_alive wake_up waking_up exist be_around live_anymore go_on_living being_here waking
UNWILLING: dont_want doesnt_want do_not_want does_not_want dont_wanna didnt_want no_wan not_want
POINT: point reason use purpose
DEAD: मर_जाना marjana mar_jaunga mar_jaungi मर_जाऊंगा मर_जाऊँगा die_already die dead dying marna mar_jana mar_jaana
 mar_jau mar_jaun maut मरना मर_जाऊँ मर_जाऊं मौत killed_myself
WISH: चाहिए want wants wanted wanna wana wan wish chahta chahti chahte chaht चाहता चाहती make_i going_to gonna ready
 easiest way_to painless let_me mann man hai_mujhe deserve hoping hope think_about thinking_about might_as_well may_as_well better_off
KILL: जान_लेना jaan_lena जान_ले jaan_le जान_दूं जान_दूँ kill kil kills killing khatam खत्म ख़त्म finish_my harm
 harming jaan_de जान_दे unalive drown hang shoot shooting stabbing_myself stab
SELF: अपनी apni myself himself herself themselves themself my_self him_self her_self khud ख़ुद खुद apne_aap अपने_आप
 aap_ko our_lives
END_ALL: end_am khatam_karna khatam_kr khatm_kar khatam_ho end_it end_everything end_my_life ending_it ending_my
 end_things khatam_kar finish_it ending_everything sab_khatam over_and_done खत्म_कर ख़त्म_कर jaan_de जान_दे
 jaan_dene जान_देना
ALL: wan all sab everything life zindagi khud ज़िंदगी जिंदगी सब tonight now feel feeling think thinking want myself
CUTTING: cutting cut slit slashing cuts burning
OWN_BODY: arms wrists wrist thighs arms_again
JUMP: jump jumping jumps jumped कूद* kood* kud
HEIGHT: bridge roof rooftop terrace balcony building cliff train tracks कुएँ कुएं छत chhat chat_se window ledge kuen lagoon river sea ocean lake well dam canal nadi नदी overpass flyover motorway highway in_front_of metro subway railway
STUCK_UP: wont_come_down wont_get_down says saying said threatening threatens come_down edge
ROPE: rope noose rassi रस्सी
ROPED: ready tied neck ceiling fan tree rafters hanging knot bought
FAREWELL: goodbye_letter goodbye_note goodbye_letters suicide_note goodbye_messages goodbye_to_everyone
 farewell_note final_letter final_note given_away_his given_away_her giving_away_his giving_away_her gave_away_all my_goodbyes made_my_peace given_away_my_things given_away_everything giving_away_everything given_all_my_things written_the_note wrote_the_note left_the_note my_suicide_note
WITHOUT: if_i_was_not if_i_werent if_i_were_not when_im_dead if_im_gone if_i_was_dead after_im_gone if_i_am_gone
 without_me_around without_me if_i_no_dey when_i_am_gone when_im_gone if_i_wasnt if_i_wasnt_here if_i_die
 if_i_were_gone mere_bina मेरे_बिना if_i_was_gone if_i_disappeared
BETTER: easier needs need happy cares burden better miss care nobody notice happier rest everyone everybody behtar
CRASH: crash truck train car bus traffic drive
ON_PURPOSE: on_purpose hits_me hit_me into_a_tree itll_be_over in_front_of off_the_road
WEAPON: pills rope knife gun sniper poison blade razor tablets bottle
MINE: my me i im myself ive
NOT_WAKE: never_wake dont_wake_up not_waking_up na_uthu not_wake_up never_wake_up not_wake dont_wake not_waking
DRUGS: tablets pills sleeping medicine these
NEVER_BORN: never_born not_been_born wasnt_born stop_the_pain end_the_suffering
SELF_HARM: self_harm self_harming self_harmed selfharm selfharming khudkushi aatmahatya आत्महत्या ख़ुदकुशी खुदकुशी
 unalive suicidal atmahatya
PACKET: packets boxes bottles sheeshi packet strip strips bottle box
GULPED: drank drunk ate eaten finished pi_liya pi_li chugged had swallowed swallow downed popped took
BISCUIT: wine beer coke drink soda lemonade tea biscuits chips water milk juice food lollies
THE_LOT: in_one_go all_at_once in_one_night in_one_day in_a_single_day all_of_them the_lot whole_lot all_them
 every_one_of all_of_it at_a_time at_one_time in_one_shot
SOMETHING: taken_something took_something swallowed_something ate_something eaten_something drank_something
 had_something taken_stuff given_something
GONE: disappear comot leave_this_world leave_this_earth leaving_this_world duniya_chhod duniya_chod not_exist vanish
 for_this_world
FOREVER: again this_world this_earth duniya for_good forever earth permanently anymore
LEAK_THING: leak tap plumber water
HEAVEN: in_heaven be_with_my_late be_with_his_late be_with_her_late join_my_late to_be_with_god join_her_in
 join_him_in
GUN: gun noose rope blade
THREAT: got_a holding has_a threatening says bought going_to_use
CASUAL: tuesday wednesday monday thursday friday saturday sunday holiday website app app_store all_day when_he
 when_the when_they baby kids early late house on_hold neighbours the_baby him her until_then
HAVE_PLAN: have_a_plan made_a_plan planned_it planning_it planning_how been_planning
GOODBYE: goodbye good_bye alvida last_goodbye
DEAR: kids everyone family children mum wife us everybody parents sab
RIFLE: gun rifle shotgun pistol revolver noose
TOOL: nail heat glue caulking spray metal massage staple grease
SLEEP: sleep want wish hope wanna go just wan hoping
PEACEFULLY: go_peacefully lets_you_go die_peacefully painless painlessly without_pain end_the_pain put_me_to_sleep
HOW: medicine way tablets how which pill dose something injection method die go
TOOTH: tooth filling injection dental vaccine removal piercing delivery
BURDEN: burden bojh बोझ
IVE_HAD: ive_had i_had ive_taken i_took has_had hes_had shes_had has_taken hes_taken shes_taken ive_swallowed
 have_taken have_had had_about taken_about took_about
MAR_JANA: mar_jana mar_jaana marjana marna_hai mar_jau mar_jaun mar_jaunga मर_जाना मर_जाऊँ मर_जाऊं मरना_है
 मरना_चाहता मरना_चाहती phansi faansi fansi फांसी फाँसी khudkhushi sucide mar_jaungi mar_jaaunga mar_jaaungi मर_जाऊँगी मर_जाऊंगी mar_jaane mar_jane marne_do
NO_FUTURE: dont_see_a_future no_future out_of_this_life want_it_over it_over locked_herself_in locked_himself_in
DARK: knife myself life just tablets blade want feel pills
LAST_WORDS: sorry texted text message messages letter note phone_off posted facebook instagram whatsapp_status not_answering isnt_answering
THANKS: thanks thank cheers ok great bye
LOL: lol proof taker
ALCOHOL: alcohol grog vodka whisky sharab drunk booze wine
MIXED: mixed mix all with out_of_it too
CAN_I: can_i is_it_ok should_i safe
EMPTIED: emptied empties
TOOK_MY: took_my took_someone swallowed_my ate_my eaten_my drank_my had_my taken_my took_moms took_mums took_dads
 took_grandmas took_the_wrong
PERSON_THIRD: he she son daughter kid child brother baby toddler friend sister husband wife grandson pikin
WORLD_AGAIN: dey_this_world no_want_dey wan_comot_for_this tire_for_this_world
WEATHER: garmi thand bhookh hasi hanste bore गर्मी ठंड भूख
WORTH: days_worth weeks_worth week_worth months_worth
UNITS: units unit ml mls mg drops tablets tablet pills tabs dose spoons spoon teaspoons goli
INSTEADS: instead_of in_place_of rather_than ki_jagah ke_badle की_जगह
TOOK_GAVE: took taken gave given injected swallowed drank diya de_diya li le_li laga laga_diya दिया ली लगा
SUPPLY: gave_me given_me gave_us sent supplied charged delivered you_gave you_have_given you_guys order ordered
DOSE: dose doses dosage
EMPTY: empty emptied khali खाली
PACKS: packet packets pack packs strip strips blister blisters bottle bottles box foil foils sheeshi patta jar
BESIDE: around beside next_to floor lying found bed unconscious asleep sleeping
GOT_HOLD: found opened got_into got_hold got_at reached been_at
STRONG_DRUG: methadone oxycodone oxy morphine heroin fentanyl insulin tramadol codeine valium xanax sleepers endone
KNOCKED: nodding drowsy confused shaky sweaty slurring staggering wobbly cant_wake wont_wake blue snoring
NOTE_WRITTEN: written_letters wrote_letters written_a_letter wrote_a_letter writing_letters written_a_note wrote_a_note
 left_a_note written_my written_notes
FINAL: kids family everyone goodbye its_time im_ready nothing time_to_go mum wife parents after
NEED_NOT: wont_be_needing wont_need not_be_needing no_longer_need
WHERE_GOING: where_im_going where_i_am_going
NOTHING_LEFT: nothing_left nothing_to nothing_keeping nothing_worth no_reason_left no_reason no_point
KEEP_GOING: live keep_going going_on go_on stay staying carry_on carrying_on continue alive living for_me be_here
 being_here fighting
SLEEP_FOREVER: sleep_forever sleep_for_good sleep_for_ever sleep_permanently never_wake_up_again sleep_and_not_wake
HOLDING: leke liye holding threatening waving sitting_with baithi baitha लेकर
STANDS: standing sitting im_on hes_on shes_on climbed walking_to stood
ON_EDGE: on_the_bridge on_a_bridge on_the_ledge on_the_edge over_the_railing on_the_tracks on_the_railway on_the_cliff
 the_wrong_side
PICTURING: picturing imagining thinking think want feel thoughts planning plan keep urge
OFF_BRIDGE: off_the_bridge off_a_bridge off_a_cliff off_the_cliff into_a_tree into_a_truck into_oncoming into_a_pole
 off_a_building in_front_of_a_train in_front_of_a_truck
FINISH_ME: finish_me finish_me_off kill_me end_me take_me_out
DONE_WITH: done_with_life done_with_living done_with_it_all im_done_with_everything done_with_this_life
 finished_with_life had_enough_of_life
VOICES: voices
TELLING: hurt kill harm tell telling die
ONE_ONLY: one_tablet one_dose just_one only_one half
ABOUT_IT: about_it on_about
TRAFFIC: traffic parked stuck
SWALLOWS: swallowed swallow swallows swallowing gulped
STUFF: stuff things
DRANK: drank drunk drink stole drinking
PILLS_ABOUT: pills_everywhere tablets_everywhere pills_all_over tablets_all_over pills_scattered tablets_scattered
LETHAL: lethal fatal deadly kill kills dangerous die hurts overdose
GERMS: worms infection pain germs virus bacteria lice
CANT_KEEP: cant_keep_doing_this cant_do_this_anymore cant_do_this_any cant_take_it_anymore cant_take_it_any
 cant_take_any_more cant_take_anymore cant_cope cant_go_on_with cant_handle_this_anymore
FINALITY: want_out goodbye bye over end life done sorry myself alone leave
NOBODY_ME: nobody_needs_me no_one_needs_me nobody_loves_me nobody_would_miss no_one_would_miss nobody_wants_me
 no_one_loves_me nobody_cares_if_i no_one_cares_if_i nobody_will_miss no_one_will_miss
LIFE_OVER: my_life_is_over my_lifes_over want_to_be_gone wants_to_be_gone wish_i_was_gone wish_i_were_gone
TRAINS: train metro bus truck
UNDER: ill_be_under under_it under_a_train under_the_train throw_myself
TAKE_ALL: taking_all take_all taking_the_whole take_the_whole take_them_all taking_them_all
INTENDING: thinking_of thinking_about want_to wants_to feel_like going_to gonna wanna about_to
WEAPONS: razor rope gun rifle knife pills noose blade
DO_IT: going_to_do_it gonna_do_it about_to_do_it will_do_it ready_to_do_it going_to_use_it
MY_WILL: my_will will_is_done
BYE: bye goodbye
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
overdose 11: DRUG TAKEN MANY - DAILY
overdose 6>: TAKEN COUNT DRUG - DAILY
overdose 9: DRUG ATE CHILD - DAILY
overdose 12: ERROR DRUG TAKEN
overdose 14: OUT_OF_IT DRUG TAKEN
overdose 12: GAVE MANY DRUG PERSON - DAILY
overdose 12: GAVE ERROR CHILD
overdose 5: PACKET GULPED MANY - DAILY BISCUIT
overdose 3: OVERDOSED - FIGURE
poisoning 6: POISON CONSUMED
self_harm 5!: LIFE REFUSE - FIGURE
self_harm 4!: UNWILLING EXIST - CASUAL
self_harm 4!: POINT EXIST
self_harm 4: DEAD WISH - FIGURE
self_harm 5: KILL SELF - FIGURE
self_harm 4: END_ALL ALL
self_harm 5: CUTTING OWN_BODY
self_harm 9: JUMP HEIGHT
self_harm 9: HEIGHT STUCK_UP
self_harm 5: ROPE ROPED - FIXTURE
self_harm 3: FAREWELL
self_harm 10!: WITHOUT BETTER
self_harm 9: ON_PURPOSE CRASH
self_harm 12: HAVE_PLAN WEAPON
self_harm 14!: NOT_WAKE DRUGS
self_harm 3!: NEVER_BORN
self_harm 3: SELF_HARM
overdose 8: THE_LOT TAKEN
overdose 14: SOMETHING OUT_OF_IT
self_harm 6: GONE FOREVER WISH - LEAK_THING
self_harm 3: HEAVEN
self_harm 9: GUN THREAT - FIXTURE
self_harm 6: GOODBYE DEAR - THANKS
self_harm 9: RIFLE PERSON - TOOL WOUND
self_harm 10!: NOT_WAKE SLEEP - CASUAL
self_harm 7: PEACEFULLY HOW - TOOTH
self_harm 7: BURDEN MINE - LOL
overdose 12: DRUG COUNT IVE_HAD - DAILY
self_harm 1: MAR_JANA - FIGURE WEATHER
self_harm 9!: NO_FUTURE DARK
self_harm 6: GOODBYE LAST_WORDS - THANKS
overdose 9: ALCOHOL DRUG MIXED - DAILY CAN_I
overdose 5: EMPTIED DRUG
overdose 6: TOOK_MY DRUG PERSON_THIRD - DAILY
self_harm 3: WORLD_AGAIN
self_harm 3!: CANT_GO_ON - CASUAL
overdose 10: DOUBLED BY_ERROR
overdose 5: DRUG COUNT TAKEN - DAILY
self_harm 3: DO_STUPID
self_harm 7: HOARD DRUG MINE - MONEY
self_harm 7: BLADE HAATH KAAT - MILD
overdose 12: WORTH DRUG TAKEN
overdose 12: INSTEADS UNITS TOOK_GAVE - SUPPLY ONE_ONLY
overdose 8: ERROR DOSE TOOK_GAVE - SUPPLY
overdose 12: EMPTY PACKS BESIDE PERSON - DAILY
overdose 12: EMPTY DRUG CHILD GOT_HOLD - DAILY
overdose 8: STRONG_DRUG KNOCKED
overdose 8: THE_LOT DRUG COUNT - DAILY
self_harm 14: NOTE_WRITTEN FINAL - FIXTURE
self_harm 8!: WHERE_GOING NEED_NOT
self_harm 6!: NOTHING_LEFT KEEP_GOING - LEAK_THING FIXTURE ABOUT_IT
self_harm 4: SLEEP_FOREVER
self_harm 5: BLADE HOLDING
self_harm 5: ON_EDGE STANDS - TRAFFIC
self_harm 9: OFF_BRIDGE PICTURING
self_harm 7: FINISH_ME HOW
self_harm 5: DONE_WITH
self_harm 6: VOICES TELLING
overdose 6: SWALLOWS STUFF MANY
overdose 14: EMPTY DRUG KNOCKED - DAILY
overdose 5: STRONG_DRUG DRANK - DAILY
overdose 3: PILLS_ABOUT
overdose 12!: LETHAL DRUG COUNT - GERMS
self_harm 9: LETHAL DRUG HOW - GERMS CAN_I
self_harm 9: CANT_KEEP FINALITY - LEAK_THING
self_harm 4!: NOBODY_ME
self_harm 4: LIFE_OVER - FIGURE
self_harm 10: UNDER TRAINS
self_harm 8: TAKE_ALL DRUG INTENDING - CAN_I
self_harm 9: DO_IT WEAPONS
self_harm 9: MY_WILL BYE
"""
