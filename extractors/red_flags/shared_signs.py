"""Meanings that several dangers share, and words that only sound like danger. Data, read by red_flag_signs.py."""

# A meaning and all the words for it, in English, Hindi in both scripts and Pidgin. "word*" stands for what begins so,
# "two_words" for words said together, "#" in them for a number, "<6-9>" for those from 6 to 9. Words of the meaning
# NOTHING are blotted out before anything is looked for: "chest of drawers" is no chest. No stem reaches the words of
# UNRELATED, which only begin like one: a knee (ghutna) does not choke (ghut*).
MEANINGS_TEXT = """
UNRELATED: ghutna ghutne ghutno ghutnon ghutney ghutnay घुटना घुटने घुटनों fast faster fastest fasting fashion
 fashionable march standard standards pumpkin passport passports passage passenger password painting paint painter
 paints painted sweater sweaters girl girls girlfriend giraffe sparkling sparkle sparkie stable stability spine spinal
 spinach spite rubbish rubber mailbox chalk watermelon waterproof lager khaali khali khaansi khansi kharab kharash
 khatam kharaab बहुत बहू बहन बहनें stephen stephanie
NOTHING: way_out_of to_my_chest listen_to_his_chest listen_to_her_chest bleeding_edge powerpoint_slides
 powerpoint_presentation shed_collapsed drain_collapsed roof_collapsed floor_collapsed floors_collapsed
 standing_appointment standing_order pull_over pulled_over behosh_karke behosh_karne बेहोश_करके flood_lights
 flood_light live_that_far live_so_far live_too_far live_far give_blood giving_blood gave_blood shock_proof
 end_it_there smell_test odour_test fence_collapsed wall_collapsed pipe_collapsed collapsed_drain collapsed_pipe
 collapsed_sewer unconscious_of off_my_chest off_your_chest off_his_chest off_her_chest wanted_bloods wants_bloods
 want_bloods need_bloods needs_bloods do_bloods get_bloods some_bloods सीने_का_एक्सरे सीने_के_एक्सरे छाती_का_एक्सरे
 छाती_के_एक्सरे mouth_foam_wash drinking_water drink_water wet_area wet_areas light_drizzle light_rain light_shower
 right_hand_side left_hand_side heart_specialist heart_doctor breath_smells my_breath_smells bathroom_fan_replacement
 fan_replacement bleeding_tap bleeding_pipe bleeding_drain bleeding_heater bloody_tap bloody_drain bloody_toilet
 bloody_hell bloody_pipe bloody_thing blood_orange shaving_foam water_tank gas_man gas_men gas_test water_softener
 water_dispenser breathe_new_life stroke_clinic stroke_unit stroke_rehab stroke_medicine stroke_tablets stroke_patient
 stroke_survivor stroke_follow stroke_review water_meter pilot_light_on tight_chest_band chest_band chest_press
 leak_test leak_tests leak_testing leak_detection leak_detector for_#_weeks for_#_months since_#_weeks since_#_months
 last_#_weeks last_#_months past_#_weeks #_weeks_ago #_months_ago #_weeks_back #_months_back in_#_weeks after_#_weeks
 after_#_months #_weeks_old #_months_old every_#_months every_#_weeks next_#_weeks chest_of_drawers chest_x_ray
 chest_xray chest_rub chest_freezer chest_specialist chest_doctor chest_infection chest_clinic breast_stroke
 breaststroke heat_stroke sun_stroke stroke_of stroke_engine two_stroke four_stroke blood_pressure blood_test
 blood_tests blood_sugar blood_group blood_bank blood_thinner blood_thinners blood_report blood_donation blood_work
 blood_count blood_type blood_sample blood_donor blood_oxygen khoon_ki_jaanch khoon_ki_janch khoon_jaanch khoon_test
 khoon_badhane khoon_ki_kami खून_की_जाँच खून_की_जांच खून_जाँच खून_की_कमी bleed_the bleed_valve bleed_my_radiator
 bleeding_the_radiator bleed_out_the_air bleeding_radiators bleed_radiators bleed_nipple gas_bill gas_ki_dawai
 gas_ki_tablet gas_ki_goli gas_ban gas_relief gas_booking gas_price gas_company gas_people gas_guy gas_fitter
 gas_certificate cylinder_booking oxygen_cylinder air_con air_conditioner air_conditioning fresh_air air_fryer
 air_vent open_air shock_absorber shocked_at shocked_by shocked_to shocked_when heart_burn battery_life life_insurance
 night_light fit_and_proper fit_and_well fit_and_healthy fit_and_finish fits_me it_fits that_fits which_fits what_fits
 electric_hot_water electricity_bill light_bill water_bill water_and_electricity_bill water_and_electricity_connection
 rain_water_tank water_filter water_heater water_purifier water_cooler water_bottle water_pressure hot_water_and
 electric_shower expecting_a expecting_you expecting_someone expecting_my_delivery eye_drops mouth_wash face_cream
 face_wash face_pack face_mask side_table side_gate short_of_time catch_up catch_a_cold cold_and_cough cold_and_flu
 cold_and_fever cold_and_runny red_light traffic_light switch_to switch_me switch_from switch_over switching_to
 take_a_breath save_your_breath bad_breath under_my_breath breath_of_fresh breath_test breathing_test
 breathing_exercises breathing_exercise breathe_easy mild_headache took_my_breath takes_my_breath take_your_breath
 breath_away shock_arrestor shock_arrester shock_arrestors water_hammer chest_cold chest_congestion pain_balm
 weak_water_pressure weak_water weak_flow weak_flame weak_signal weak_pressure swimming_stroke swim_stroke
 customs_seizure red_meat red_wine choking_hazard choking_hazards suicide_squad bleed_screw baby_monitor baby_shower
 baby_gate baby_seat daura_karne daura_kar khoon_dena khoon_daan threw_a_tantrum shock_of shock_therapy rain_gutter
 rain_gutters khoon_ka_group choking_up choked_up the_bloods my_bloods bloods_done fasting_bloods for_bloods
 her_bloods his_bloods bloods_taken seizure_of pilot_light_out fit_test fit_tested fit_testing a_sparky the_sparky
 my_sparky our_sparky your_sparky khoon_patla khoon_ko_patla breathe_in like_a_tap like_tap
PERSON: granny grandad granddad nanny usne unhone उन्होंने mum mom mummy mama maa mother dad daddy papa father son
 daughter baby child kid toddler husband wife partner brother sister grandma grandpa nan nana gran grandmother
 grandfather uncle aunt aunty friend mate neighbour boy girl man woman lady guy he she him her his hes shes bhai behen
 didi dada dadi nani pikin oga madam bub infant newborn pati patni beta beti bete bachcha bachche bacha bachhe बच्चा
 बच्चे बेटा बेटी बेटे माँ मां पिता पापा पति पत्नी दादी दादा uske usko unko bachi bachchi बच्ची मम्मी पापा mere meri
 unka uska उसे उसने उसको उन्हें roommate flatmate maid colleague pupil someone
FIXTURE: tires tyres tire tyre car balloon dog cat tap taps drain sink pipe pipes toilet radiator radiators mixer
 system shower hose gutter engine pump nal hot_water air_vent valve dishwasher basin heater geyser copper brass
FIGURE: saw see_you nearly_had almost_had invoice quote messages message emails texts reminders calls information news
 sugar laugh* laughing shower bath phone battery tap embarrass* tired shame coffee tea boredom hunger heat nosy trying
 bill price price_tag waiting wait shaving earlier off mosquito mehngai queue
WOUND: wound wounds stitches cut gash dressing bandage incision operation surgery gauze bandages plaster taanke tanke
 टाँके टांके zakhm ghaav ghav घाव ज़ख्म
MILD: light_bleeding little a_bit gums gum small slight slightly masude masudo मसूड़ों pimple brushing scratch tiny
 faint_line period periods mosquito shaving scab paper radiator radiators bill money price
TREATED: doing_great doing_well doing_fine much_better years suffered since_his since_her park toilet refill repeat
 tablets tablet medicine medication script prescription physio physiotherapy rehab review survivor awareness camp
 assignment insurance history recovered recovery maalish malish oil tel tel_milega फिजियोथेरेपी certificate risk
 prevention follow_up followup screening checkup check_up in_hospital in_the_hospital icu discharged
CANT: cant cannot couldnt unable hardly barely stopped not_able no_fit no_dey can_not isnt nahi nahin nai nhi नहीं नही
 never no_gree dont no_longer not_going wont not_getting isnt_getting not_able_to_get
NOT: not no wont cant isnt hasnt doesnt never nahi nahin nai नहीं नही no_gree didnt wouldnt unable cannot nhi
PAINT: paint colour color lipstick paper nail_polish cream tile tiles dye wallpaper primer
DRUG: methadone vitamin* mixture heroin meth cocaine fentanyl ketamine grog mdma lsd benzos vallies seroquel lithium
 beta_blockers tablet* pill pills capsule* medicine* medication* meds panadol* paracetamol* calpol crocin dolo
 ibuprofen aspirin valium xanax insulin codeine tramadol antidepressant* painkiller* goli goliyan goliyaan goliya
 dawai dawa dava sleepers drugs nurofen* alprazolam syrup दवा दवाई दवाइयाँ दवाइयां गोली गोलियाँ गोलियां गोलिया strip
 strips sachet morphine oxycodone sedative* warfarin metformin digoxin endone temazepam diazepam sheeshi tabs tab
 alprax lorazepam clonazepam codine oxy gummies drug patch patches drops combiflam saridon disprin brufen voveran
 meftal ultracet zolpidem rohypnol nitrazepam phenergan methotrexate colchicine thyroxine thyronorm propranolol
 amitriptyline lyrica pregabalin gabapentin quetiapine olanzapine mersyndol ritalin dexies rivotril glimepiride telma
 amlodipine dolonex webster_pack blister_pack dosette painkillers_strip iron_tablets
POISON: keetnashak kitnashak marne_wali marne_ki_dawa मारने_वाली_दवा engine_oil brake_fluid coolant glue paint battery
 batteries coin magnet perfume toilet_cleaner floor_cleaner nail_polish chlorine fertiliser fertilizer weed_killer
 ant_poison turps thinner washing_powder dishwasher_tablet pods hair_dye mercury zeher zahar zehar jeher ज़हर जहर
 फिनाइल phenyl pesticide* kerosene bleach petrol sniper kiraya acid तेज़ाब कीटनाशक insecticide rat_poison rat_kill
 harpic dettol cleaner detergent turpentine antifreeze otapiapia izal केरोसिन मिट्टी_का_तेल weedkiller chuha_maar
 caustic चूहे_मारने चूहा_मार चूहे_मार chuhe_marne chuhe_maar chuha_marne metho meths repellent methylated
 lighter_fluid sanitiser sanitizer naphthalene mothball* drain_opener ratol lizol acetone phinyl phinail finyl finail
 phenile phynile snail_bait ant_bait rat_bait hit_spray bug_spray fly_spray mosquito_spray baygon mortein all_out
 good_knight toilet_block hand_wash killing_weeds kills_weeds kill_weeds keede_maarne keede_marne keeda_marne
 कीड़े_मारने
CAN_I: can_i is_it_ok should_i safe
LETHAL: lethal fatal deadly kill kills dangerous die hurts overdose
GERMS: worms infection pain germs virus bacteria lice
TESTED: leak_inspection leak_inspections leak_check leak_checks leak_certificate leak_testing check_for_gas
 check_for_a_gas check_for_any_gas check_for_leaks annual yearly certificate
PRICEY: bill price invoice quote quoted cost amount charge charged saw news read opened bil paise khabar suna heard
 when_i
WATERY: pipe pipes tap water system valve
THE_LOT: in_one_go all_at_once in_one_night in_one_day in_a_single_day all_of_them the_lot whole_lot all_them
 every_one_of all_of_it at_a_time at_one_time in_one_shot
"""
