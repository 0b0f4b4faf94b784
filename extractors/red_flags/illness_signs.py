"""Signs of an illness that kills in hours and has no other name here. Data, read by signs.py."""

MEANINGS_TEXT = """
FEVER_ONLY: fever febrile bukhar bukhaar बुखार temperature 39 40 41 103 104 105 shivering rigors
RASH_W: rash spots daane dane chakatte चकत्ते दाने spotty blotches dots purpura
FADELESS: glass tumbler go_away_when_i_press when_i_press when_pressed when_you_press non_blanching not_blanching
 doesnt_blanch dont_blanch nonblanching
PURPLE_W: purple dark red_purple bruise bruises blood_spots
NECK_STIFF: stiff_neck neck_is_stiff neck_stiff neck_very_stiff neck_so_stiff neck_is_very neck_is_so neck_stiffness
 stiffness_in_the_neck cant_bend_his_neck cant_bend_her_neck cant_bend_my_neck cant_touch_chin gardan_akad गर्दन_अकड़
 neck_dey_stiff cant_move_his_neck cant_move_her_neck gardan_jakad
LIGHT_HURTS: light_hurts lights_hurt bright_light cant_stand_light cant_look_at_light light_bothers hates_light
 hates_the_light hates_bright sensitive_to_light photophobia
BELLY: stomach tummy belly abdomen abdominal belle pet पेट lower_right appendix
RIGID: rigid hard_as board as_a_board like_a_board rock_hard stone_hard
CANT_STAND_UP: cant_stand_up cant_stand_straight cannot_stand_up cant_stand cannot_stand cant_walk cannot_walk
 cant_move curled_up doubled_over bent_double bent_over doubling_over no_fit_stand khada_nahi seedha_nahi खड़ा_नहीं
 screaming rolling_on writhing tadap* तड़प* worst_pain
PAIN_WORD: pain pains paining hurts hurting ache cramps dard दर्द agony
TESTICLE: balls_pain balls_hurt balls_hurting pain_in_balls pain_in_the_balls testicle testicles testis my_balls
 his_balls scrotum andkosh
TORN: sudden* severe swollen unbearable excruciating terrible bad agony twisted
SUGAR_W: sugar bsl glucose diabetic hypo insulin diabetes sugars शुगर ketones
SUGAR_SIGN: shaking shaky confus* drowsy sleepy unrousable sweaty clammy nonsense not_making slurring slurred
 cant_swallow behosh बेहोश unconscious vomit* aggressive barely_awake very_weak breathing_fast fruity ulti उल्टी sust
 सुस्त semiconscious out_of_it not_waking wont_wake dey_shake wont_swallow fitting cant_stay_awake
SUGAR_NUMBER: very_low too_low so_low dropped crashed crashing dropping very_high so_high too_high hypo ketones
 low_sugar sugar_low <20-40> 400 450 500 550 600 1 2
TOP_NUMBER: <180-260>
BOTTOM_NUMBER: <110-160>
PRESSURE_SIGN: blur* vision headache confus* vomit* nosebleed chest dizzy sar_dard सिरदर्द sir_dard chakkar faint
 sweating
PALE_GREY: grey gray ashen white_as_a pale mottled
CLAMMY_W: clammy cold_and sweaty sweating floppy limp
KEEP_DOWN: keep_anything_down keep_water_down keep_fluids_down keep_food_down keep_anything keep_down anything_down
 water_down
SO_WEAK: drowsy limp floppy faint* passing_out passed_out collapsing confus* no_urine cant_stand sunken very_weak
 so_weak lethargic listless blacking delirious sust
PASSING_OUT: passing_out pass_out passes_out keep_fainting blacking_out
PASSING_FINE: college school parade ceremony flyers leaflets batch university degree exam
DELIRIOUS: is_confused hes_confused shes_confused very_confused and_confused now_confused confusion getting_confused
 delirious hallucinat* talking_nonsense rambling disoriented drowsy behki बड़बड़ा* badbada* not_making_sense
CANT_COOL: heatwave not_sweating hot_day hot_car sun heat heatstroke heat_stroke heat_exhaustion loo_lag lu_lag
 loo_laga लू_लग
NOT_KNOWING: recognise_us recognize_us recognise_me recognize_me recognise_anyone recognize_anyone recognising_us
 recognizing_us know_who_i know_who_we know_where_he know_where_she pehchan_nahi pehchaan_nahi पहचान_नहीं nahi_pehchan
 recognise_her recognise_his sabd_nahi pata_nahi_kahan
CONFUSED_W: confus* disorient* muddled delirious bewildered nonsense suddenly sudden today morning afternoon tonight
 achanak अचानक
DEMENTED: dementia alzheimer* months years
FROSTY: body_has_gone_cold body_is_cold thanda_pad ठंडा_पड़ body_don_cold
PERSON_COLD: he she him her baby bub dad mum papa mummy mother father wife husband pikin grandma grandpa bachcha बच्चा
 son daughter
LASTS_ON: doesnt_fade dont_fade wont_fade not_fading isnt_fading not_fade doesnt_disappear not_going_away
 spreading_fast spreading_quickly
SICK_TOO: fever febrile bukhar bukhaar बुखार temperature 39 40 41 103 104 105 shivering rigors stiff neck floppy
 drowsy vomit*
DIMENSION: cm mm size metre meter meters inches feet tank sink tile tiles room bed glass mg
OVER_W: over by upon
BP_W: bp systolic pressure
BAD_TURN: had_a_turn having_a_turn took_a_turn taken_a_turn had_a_funny_turn having_a_funny
ELDERLY: old_man husband wife hubby missus partner brother sister neighbour he she
RUNNY_GUT: loose_motion loose_motions motions diarrh* dast दस्त gastro ulti उल्टी vomiting running_stomach
CANT_PEE: cant_pee cant_wee cant_urinate cannot_pee cannot_urinate cannot_pass_urine cant_pass_urine unable_to_pee
 unable_to_urinate peshab_band पेशाब_बंद no_fit_piss no_fit_urinate
RETAINED: pain pains painful dard दर्द agony swollen huge bursting hard since
FREEZING: hypothermia hypothermic
SWINGS: swing swings slide ride game trampoline seesaw
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
danger_to_life 20!: RASH_W FADELESS - FIXTURE
danger_to_life 20!: RASH_W LASTS_ON SICK_TOO
danger_to_life 18: RASH_W PURPLE_W FEVER_ONLY
danger_to_life 20: NECK_STIFF FEVER_ONLY
danger_to_life 20: LIGHT_HURTS FEVER_ONLY
danger_to_life 20: NECK_STIFF LIGHT_HURTS
danger_to_life 12: BELLY RIGID PAIN_WORD
danger_to_life 16!: BELLY PAIN_WORD CANT_STAND_UP
danger_to_life 9: TESTICLE TORN PAIN_WORD
danger_to_life 14: SUGAR_W SUGAR_NUMBER SUGAR_SIGN
danger_to_life 20: BP_W TOP_NUMBER PRESSURE_SIGN - DIMENSION
danger_to_life 8>: TOP_NUMBER OVER_W BOTTOM_NUMBER - DIMENSION FIXTURE
danger_to_life 7: PALE_GREY CLAMMY_W PERSON
danger_to_life 18!: KEEP_DOWN SO_WEAK
danger_to_life 18: FEVER_ONLY DELIRIOUS - DRUG
danger_to_life 18: CANT_COOL DELIRIOUS
danger_to_life 4: FROSTY PERSON_COLD - FIXTURE WATERY
unconscious 6: PASSING_OUT PERSON - PASSING_FINE FIGURE
stroke 16!: NOT_KNOWING CONFUSED_W PERSON - DEMENTED WRITTEN
danger_to_life 9: BAD_TURN ELDER - SWINGS
danger_to_life 9: BAD_TURN ELDERLY - SWINGS
danger_to_life 20!: RUNNY_GUT NO_RISING PERSON
danger_to_life 16!: CANT_PEE RETAINED
danger_to_life 6: FREEZING PERSON
"""
