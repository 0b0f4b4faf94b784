"""Signs of wishing to die or to hurt oneself. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
CANT_GO_ON: i_cant_go_on_anymore cant_go_on_like_this cant_go_on_living cant_do_life cant_take_this_life i_cant_go_on
DO_STUPID: do_something_stupid do_something_silly something_stupid_to done_something_stupid
HOARD: saving_up saving_my stockpil* hoard* collecting saved_up
MONEY: money pay price
BLADE: blade ब्लेड चाकू razor knife chaku
HAATH: हाथ haath hath nas नस wrist wrists arm arms kalai कलाई
KAAT: काट* kaat kaat* cutting cut kat slit chala* चला* ran_a phera maari
LIFE: jee_sakti jee_sakta nahi_jee जी_नहीं_सकता जी_नहीं_सकती jiya live living life alive jeena jina jeene जीना जीने
 zindagi jindagi zindgi ज़िंदगी जिंदगी ज़िन्दगी जीवन zinda ज़िंदा जिंदा
REFUSE: no_want haar haar_gaya haar_gayi हार meaning taya tayad taiad sakti sakta सकता bored hopeless empty enough_of
 deserve pointless meaningless worthless not_worth give_up giving_up given_up done_with ichha इच्छा dont_want
 doesnt_want do_not_want does_not_want didnt_want nahi nahin नहीं dont_wanna tired tire tires tang no_point_in sick_of
 fed_up thak thak_gaya hate no_reason ऊब तंग not_want no_wan
EXIST: be_here be_alive wake_up waking_up exist be_around live_anymore go_on_living being_here waking dey_alive
 carrying_on carry_on keep_going
UNWILLING: dont_want doesnt_want do_not_want does_not_want dont_wanna didnt_want no_wan not_want
POINT: point reason use purpose
DEAD: मर_जाना marjana mar_jaunga mar_jaungi मर_जाऊंगा मर_जाऊँगा die_already die dead dying marna mar_jana mar_jaana
 mar_jau mar_jaun maut मरना मर_जाऊँ मर_जाऊं मौत killed_myself
WISH: चाहिए want wants wanted wanna wana wan wish chahta chahti chahte chaht चाहता चाहती make_i going_to gonna ready
 easiest way_to painless let_me mann man hai_mujhe deserve hoping hope think_about thinking_about might_as_well
 may_as_well better_off plan planning planned ways_to
KILL: जान_लेना jaan_lena जान_ले jaan_le जान_दूं जान_दूँ kill kil kills killing khatam खत्म ख़त्म finish_my harm
 harming jaan_de जान_दे unalive drown hang shoot shooting stabbing_myself stab मार_डालूंगा मार_डालूँगा मार_लूंगा
 मार_लूँगी मार_डालूंगी maar_lunga maar_lungi maar_dalunga maar_dalungi maar_daalunga jaan_dene jaan_dunga jaan_dungi
 जान_देने जान_दूँगा जान_दूँगी
SELF: अपनी apni myself himself herself themselves themself my_self him_self her_self khud ख़ुद खुद apne_aap अपने_आप
 aap_ko our_lives
END_ALL: end_am khatam_karna khatam_kr khatm_kar khatam_ho end_it end_everything end_my_life ending_it ending_my
 end_things khatam_kar finish_it_all ending_everything sab_khatam over_and_done खत्म_कर ख़त्म_कर jaan_de जान_दे
 jaan_dene जान_देना it_all_to_end it_to_end everything_to_end all_to_end everything_end
ALL: texted messaged note wan all sab everything life zindagi khud ज़िंदगी जिंदगी सब tonight now feel feeling think
 thinking want myself
CUTTING: cutting cut slit slashing cuts burning
OWN_BODY: arms wrists wrist thighs arms_again
THINKING_OF: thinking_about thinking_of think_about think_of thoughts_of
JUMP: jump jumping jumps jumped कूद* kood* kud
HEIGHT: bridge roof rooftop terrace balcony building cliff train tracks कुएँ कुएं छत chhat chat_se window ledge kuen
 lagoon river sea ocean lake into_the_well in_the_well dam canal nadi नदी overpass flyover motorway highway
 in_front_of metro subway railway
STUCK_UP: wont_come_down wont_get_down says saying said threatening threatens come_down edge neeche_nahi नीचे_नहीं
 not_coming_down refuses_to_come nahi_utar
ROPE: rope noose rassi रस्सी
ROPED: ready tied neck ceiling fan tree rafters hanging knot bought
CRASH: crash truck train car bus traffic drive
ON_PURPOSE: on_purpose hits_me hit_me into_a_tree itll_be_over in_front_of off_the_road
WEAPON: pills rope knife gun sniper poison blade razor tablets bottle
MINE: my me i im myself ive
DRUGS: tablets pills sleeping medicine these
NEVER_BORN: never_born not_been_born wasnt_born stop_the_pain end_the_suffering
SELF_HARM: self_harm self_harming self_harmed selfharm selfharming khudkushi aatmahatya आत्महत्या ख़ुदकुशी खुदकुशी
 unalive suicidal atmahatya
GONE: pain_to_stop disappear comot leave_this_world leave_this_earth leaving_this_world duniya_chhod duniya_chod
 not_exist vanish for_this_world from_this_world from_the_world from_this_earth
FOREVER: again this_world this_earth duniya for_good forever earth permanently anymore
LEAK_THING: leak tap plumber water
DISAPPEAR: want_to_disappear wanna_disappear want_to_vanish just_disappear wan_disappear gayab_ho_jana
HEAVEN: in_heaven be_with_my_late be_with_his_late be_with_her_late join_my_late to_be_with_god join_her_in
 join_him_in meet_her_late meet_his_late meet_my_late meet_my_maker for_grave in_my_grave my_grave in_the_grave
 enter_grave
GUN: gun noose rope blade
THREAT: got_a holding has_a threatening says bought going_to_use
CASUAL: tuesday wednesday monday thursday friday saturday sunday holiday website app app_store all_day when_he
 when_the when_they baby kids early late house on_hold neighbours the_baby him her until_then
HAVE_PLAN: have_a_plan made_a_plan planned_it planning_it planning_how been_planning
RIFLE: gun rifle shotgun pistol revolver noose
TOOL: nail heat glue caulking spray metal massage staple grease
SLEEP: sleep want wish hope wanna go just wan hoping
PEACEFULLY: go_peacefully lets_you_go die_peacefully painless painlessly without_pain end_the_pain put_me_to_sleep
HOW: medicine way tablets how which pill dose something injection method die go
TOOTH: tooth filling injection dental vaccine removal piercing delivery
BURDEN: burden bojh बोझ
MAR_JANA: mar_jana mar_jaana marjana marna_hai mar_jau mar_jaun mar_jaunga मर_जाना मर_जाऊँ मर_जाऊं मरना_है मरना_चाहता
 मरना_चाहती phansi faansi fansi फांसी फाँसी khudkhushi sucide mar_jaungi mar_jaaunga mar_jaaungi मर_जाऊँगी मर_जाऊंगी
 mar_jaane mar_jane marne_do phaansi phaasi faasi
NO_FUTURE: dont_see_a_future no_future out_of_this_life want_it_over it_over locked_herself_in locked_himself_in
DARK: knife myself life just tablets blade want feel pills
THANKS: thanks thank cheers ok great bye
LOL: lol proof taker
WORLD_AGAIN: dey_this_world no_want_dey wan_comot_for_this tire_for_this_world
WEATHER: garmi thand bhookh hasi hanste bore गर्मी ठंड भूख
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
PICTURING: picturing imagining thinking think want feel thoughts planning plan keep urge easier better just
OFF_BRIDGE: off_the_bridge off_a_bridge off_a_cliff off_the_cliff into_a_tree into_a_truck into_oncoming into_a_pole
 off_a_building in_front_of_a_train in_front_of_a_truck into_the_river into_the_sea into_a_wall into_the_lake
 into_a_lake into_a_river
FINISH_ME: finish_me finish_me_off kill_me end_me take_me_out
DONE_WITH: done_with_life done_with_living done_with_it_all im_done_with_everything done_with_this_life
 finished_with_life had_enough_of_life
VOICES: voices
TELLING: hurt kill harm tell telling die
ABOUT_IT: about_it on_about
TRAFFIC: traffic parked stuck
CANT_KEEP: cant_keep_doing_this cant_do_this_anymore cant_do_this_any cant_take_it_anymore cant_take_it_any
 cant_take_any_more cant_take_anymore cant_cope cant_go_on_with cant_handle_this_anymore
FINALITY: want_out goodbye bye over end life done sorry myself alone leave
NOBODY_ME: nobody_needs_me no_one_needs_me nobody_loves_me nobody_would_miss no_one_would_miss nobody_wants_me
 no_one_loves_me nobody_cares_if_i no_one_cares_if_i nobody_will_miss no_one_will_miss better_off_dead
LIFE_OVER: my_life_is_over my_lifes_over want_to_be_gone wants_to_be_gone wish_i_was_gone wish_i_were_gone na_to_die
 to_die_remain
TRAINS: train metro bus truck
UNDER: ill_be_under under_it under_a_train under_the_train throw_myself
TAKE_ALL: taking_all take_all taking_the_whole take_the_whole take_them_all taking_them_all
INTENDING: thinking_of thinking_about want_to wants_to feel_like going_to gonna wanna about_to
WEAPONS: razor rope gun rifle knife pills noose blade
DO_IT: going_to_do_it gonna_do_it about_to_do_it will_do_it ready_to_do_it going_to_use_it
ENDING: end_it ending_it end_this_all
LOCKED: locked himself herself myself knife pills crying tonight
BRIDGE: bridge ledge railing
TO_DIE: to_die to_end_my to_kill_me
METHOD: tablets pills medicine drug poison which what
LATAK: लटक latak phanda फंदा
FANS: पंखे pankhe fan ceiling छत
WILL_GO: जाएगी जाएगा जाऊँगी जाऊँगा जाऊंगी जाऊंगा jaungi jaunga jaegi jaega jayegi jayega jaungaa
WILL_TAKE: go_drink going_to_drink will_drink wan_drink want_to_drink wants_to_drink gonna_drink khane_ki dhamki
 threatening going_to_take khaane_ki peene_ki
FIGURE_DIE: laugh* embarrass* boredom hunger heat coffee tea sugar shower bath bill price price_tag quote invoice
 shame mosquito mehngai queue hot_water waiting battery see_you nosy
WAY_OUT: no_way_out any_way_out only_way_out see_a_way_out see_any_way_out see_no_way_out nothing_matters
 lost_all_hope no_hope_left whats_the_point_anymore
CANT_LIVE: cant_live_like_this cant_live_anymore cant_live_any no_fit_continue cant_continue
 no_fit_live cant_carry_on
CANT_WITHOUT: cant_live_without cannot_live_without no_fit_live_without
LIVING_ON: anymore life living longer more this him her
WRISTS: kalai कलाई नस nas wrist wrists
NOT_BE: didnt_exist not_be_alive not_be_here not_exist not_be_around not_be_living werent_alive wasnt_alive wasnt_here
 didnt_wake_up not_waking_up not_wake_up not_live never_existed dont_exist not_living
WOULD: wish wished rather wishing hope hoping prefer want wanted want_to id
END_SELF: end_himself end_herself end_myself end_themselves gas_myself gas_himself drown_myself poison_myself
 burn_myself shoot_myself stab_myself off_myself neck_myself top_myself top_himself top_herself do_myself_in
 do_away_with_myself end_my_own
NOT_WORTH: isnt_worth not_worth aint_worth worthless pointless meaningless bekaar bekar बेकार
LIFES: life lifes living zindagi jindagi ज़िंदगी जिंदगी
MARNE: marne marna mrne मरने मरना maut मौत
MANN: mann man chah* ichha soch* jee dil चाह* मन इच्छा सोच* jaa raha
TRAIN_HI: train gaadi truck metro rail ट्रेन गाड़ी पटरी patri
NEECHE: neeche niche aage saamne samne leta leti नीचे आगे
NO_COMING_BACK: not_come_back never_come_back not_coming_back and_never_return never_return not_return
VANISH: disappear vanish leave go
SELF_HATE: waste_of_space waste_of_oxygen im_worthless im_a_failure i_hate_myself hate_my_life i_am_nothing im_nothing
 i_am_worthless i_am_a_failure
MUST_STOP: stop end gone die over disappear anymore pills
USE_THEM: use take swallow have
JA_RAHI: ja_rahi ja_raha jaa_rahi jaa_raha जा_रहा जा_रही
HAMESHA: hamesha_ke_liye हमेशा_के_लिए hamesha_ko
HOSE_W: hose exhaust
IN_CAR: in_the_car in_my_car in_his_car in_her_car
ENGINE_ON: ready running engine garage
ENGINE_FAULT: leak leaking smoke mechanic water
IN_HAND_NOW: in_my_hand in_his_hand in_her_hand in_front_of_me lined_up next_to_me for_hand for_my_hand in_hand
 haath_mein saamne samne सामने right_here beside_me
DEADLY: pills tablets rope knife razor gun blade poison sniper zehar zahar ज़हर sheeshi bottle_of_pills
READING: label read name pack packet colour which says
CUT_AGAIN: cutting_again cutting_herself_again cutting_himself_again
SITS_WITH: sat sitting holding loaded hand lap mouth head
SAYS: says saying said threatening bol bola keh kehta kehti kah dey_say dey_talk wants want
KILLER: landlord boss wife husband mum dad mother father madam oga teacher manager missus
WILL_JUMP: will_jump want_to_jump wants_to_jump going_to_jump gonna_jump kood_jaungi kood_jaunga kood_jau kood_jaun
 wan_jump just_jump kud_jaunga kud_jaungi
JUMP_OK: shower call bed queue line meeting online pool trampoline puddle car
ALL_DONE: im_done i_am_done done_with_it goodbye cant_do_this
KEEP_LIVING: keep_living go_on_living carry_on_living
DOUBTS: dont_think not_sure cant cannot dont_know
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
self_harm 5!: LIFE REFUSE - FIGURE_DIE
self_harm 4!: UNWILLING EXIST - CASUAL
self_harm 4!: POINT EXIST
self_harm 4: DEAD WISH - FIGURE_DIE
self_harm 5: KILL SELF - FIGURE_DIE
self_harm 6: END_ALL ALL
self_harm 5: CUTTING OWN_BODY
self_harm 9: JUMP HEIGHT
self_harm 4: THINKING_OF JUMP - JUMP_OK FIXTURE
self_harm 9: HEIGHT STUCK_UP
self_harm 5: ROPE ROPED - FIXTURE
self_harm 9: ON_PURPOSE CRASH
self_harm 12: HAVE_PLAN WEAPON
self_harm 3!: NEVER_BORN
self_harm 3: SELF_HARM
self_harm 6: GONE FOREVER WISH - LEAK_THING
self_harm 3: HEAVEN
self_harm 3: DISAPPEAR - CASUAL LEAK_THING
self_harm 9: GUN THREAT - FIXTURE
self_harm 9: RIFLE PERSON - TOOL WOUND
self_harm 7: PEACEFULLY HOW - TOOTH
self_harm 7: BURDEN MINE - LOL
self_harm 1: MAR_JANA - FIGURE_DIE WEATHER
self_harm 9!: NO_FUTURE DARK
self_harm 3: WORLD_AGAIN
self_harm 3!: CANT_GO_ON - CASUAL
self_harm 3: DO_STUPID
self_harm 7: HOARD DRUG MINE - MONEY
self_harm 7: BLADE HAATH KAAT - MILD
self_harm 8!: WHERE_GOING NEED_NOT
self_harm 6!: NOTHING_LEFT KEEP_GOING - LEAK_THING FIXTURE ABOUT_IT
self_harm 4: SLEEP_FOREVER
self_harm 5: BLADE HOLDING
self_harm 5: ON_EDGE STANDS - TRAFFIC
self_harm 9: OFF_BRIDGE PICTURING
self_harm 7: FINISH_ME HOW - KILLER
self_harm 5: DONE_WITH
self_harm 6: VOICES TELLING
self_harm 9: LETHAL DRUG HOW - GERMS CAN_I
self_harm 9: CANT_KEEP FINALITY - LEAK_THING
self_harm 4!: NOBODY_ME
self_harm 4: LIFE_OVER - FIGURE_DIE
self_harm 10: UNDER TRAINS
self_harm 8: TAKE_ALL DRUG INTENDING - CAN_I
self_harm 9: DO_IT WEAPONS
self_harm 14: ENDING LOCKED
self_harm 7: BRIDGE STANDS - TRAFFIC FIGURE_DIE
self_harm 8: TO_DIE METHOD
self_harm 5: LATAK FANS WILL_GO
self_harm 7: WILL_TAKE POISON
self_harm 4!: WAY_OUT
self_harm 7!: CANT_LIVE LIVING_ON - LEAK_THING FIXTURE FIGURE_DIE
self_harm 7!: CANT_WITHOUT LIVING_ON - DRUG INHALERS FIXTURE FIGURE_DIE
self_harm 5: WRISTS KAAT - FIXTURE
self_harm 7!: NOT_BE WOULD - FIGURE_DIE
self_harm 3: END_SELF
self_harm 6!: LIFES NOT_WORTH
self_harm 5: MARNE MANN - FIGURE_DIE
self_harm 7: TRAIN_HI NEECHE WILL_GO
self_harm 7: NO_COMING_BACK VANISH WOULD - LEAK_THING
self_harm 12: SELF_HATE MUST_STOP
self_harm 9!: THE_LOT INTENDING USE_THEM - CAN_I
self_harm 7: JA_RAHI HAMESHA
self_harm 12: HOSE_W IN_CAR ENGINE_ON - ENGINE_FAULT
self_harm 6: IN_HAND_NOW DEADLY - READING
self_harm 4: CUT_AGAIN - LEAK_THING FIXTURE
self_harm 9: RIFLE SITS_WITH - TOOL WOUND
self_harm 18: HEIGHT JUMP SAYS - FIXTURE
self_harm 4: WILL_JUMP - JUMP_OK
self_harm 12: GUN ALL_DONE - FIXTURE TOOL
self_harm 8!: DOUBTS KEEP_LIVING
"""
