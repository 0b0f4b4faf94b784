"""Signs of danger in the house: gas, and water where the electricity is. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
ILL: headach* head_dey_turn turn_us sick headache headaches dizzy dizziness giddy nausea nauseous vomit* ulti chakkar
 drowsy faint woozy उल्टी चक्कर turn_me sleepy lightheaded crook queasy unwell groggy feel_sick feeling_sick
 feels_sick felt_sick making_us_sick making_me_sick splitting_head splitting_heads splitting_headache sar_dard सिरदर्द
 feel_ill feeling_ill thumping pounding_head on_the_floor collapsed unconscious passed_out fainted no_dey_answer
 not_answering no_answer not_waking wont_wake behosh बेहोश a_bit_sick feel_a_bit eyes_water eyes_watering
 eyes_are_watering eyes_burn eyes_burning eyes_sting sar_ghoom सिर_घूम feel_sleepy feeling_sleepy
GAS: gassy gas lpg cylinder silinder cilinder regulator गैस सिलेंडर सिलिंडर propane methane bayonet bayonets gais gyas
 gaes gaas gaz
SMELL: smell* smelt stink* stank reek* whiff* pong odour* odor* stench badbu badboo boo mahak perceiv* gandh बदबू गंध
 महक दुर्गंध gassy bu बू
EGG: egg eggs eggy sulphur sulfur rotten_cabbage
LEAK: aa_rahi aa_rahi_hai aa_raha full_of don_full leak* leek leeks lik hiss* escap* nicked punctur* ruptur* nikal*
 phail* bhar comot लीक फैल* निकल* रिस* coming_out pouring_out pouring shhh shh knocked gushing seeping come_out
 comes_out just_full full_everywhere full_ground rush rushing blowing rushed rushes spewing
LEFT_ON: still_running still_on was_running running_for been_running on_without left_the_burner burner_on
 without_flame no_flame left_the_gas_on left_on left_gas_on on_all_night knob_on cant_turn_it_off wont_turn_off
 wont_shut cant_shut_it_off cant_shut cant_turn_off wont_close no_gree_off nahi_band band_nahi open_gas gas_open
 stuck_open jammed_open left_open wont_stop
BURNER: stove stoves cooktop hob burner burners oven pilot flame flames heater cooker bbq barbie knob chulha चूल्हा
 furnace fireplace gas_fire gas_log boiler boilers
FOOD: food drain drains nice lovely good dinner burning sewage sewer paint cooking cake
OFFENDING: funny weird strange yellow orange
WATER: geela geeli गीला tapak* टपक* mopped mop spill* spilt tipped fish_tank water* wet damp dampness flood* leak*
 drip* rain pour* puddle* spray* overflow* paani pani pipe steam soak* पानी बारिश barish roof seep* गील* geele bheeg*
 भीग* moist* condens*
TAP: machine kettle fridge dishwasher washing_machine bench toaster tap taps shower bath bathtub sink basin geyser nal
 नल नलका गीज़र गीजर pool pump tub dishes faucet pipe pipes mixer motor motar carpet carpets floor floors wall walls
 tiles deewar diwar दीवार फर्श spa railing pipeline tank immersion outlet ~appliance
ELECTRIC: switch_ke board_ke pankha pankhe पंखा पंखे power_strip power_cord extension_cord ceiling_rose meter_me
 meter_mein meter_ke light lights downlight* switch switches powerpoint* power_point power_points powerboard*
 power_board power_boards socket sockets outlet outlets fusebox fuse_box fuse meter_box switchboard switch_board
 wiring wire wires cable cables cord cords lead leads plug plugs plugged board electrics electrical* electricity bijli
 बिजली बोर्ड स्विच तार inverter generator fan exhaust_fan globe bulb fixture fitting fittings chandelier nepa
 meter_board lamp adaptor mains tv_point tv telly power_box electric_box breaker circuit distribution_box
 distribution_board mcb db_box changeover stabilizer stabiliser transformer pole ups distribution
PUT: andar_ja ja ghus ghus_gaya par pe पर round around se in into onto on through from over under inside behind
 reached reaching reach* enter* touch* full fill* mein me andar में घुस* chala gaya where getting got across above
 all_over next_to near to beside ke_upar upar below beneath drop_for dey_drop
FILLED: full filled filling fishbowl* fishbowls soaked wet dripping leaking submerged drowned underwater under_water
SHOCK: tickle current_hai current_maarta current_marta current_h bijli_lag bite little_bite a_buzz is_live zaps shock*
 zap zapped zapping tingle* tingl* electrocut* jolt* jhatka jhatke झटका करंट current_lag current_lagta current_aa
 current_dey current_maar current_mar giving_current gives_current give_current gave_current se_current mein_current
 belt_off boot_off bite_off buzz buzzed buzzing spark* crackl* arcing चिंगारी chingari belt_from passing_current
 current_is_coming current_coming karant karent karrant currant_lag current_laga current_lagi jolts zing feels_live
 carpets_live floors_live taps_live walls_live gone_live seems_live electrified thrown_back threw_me threw_him flung
 jhanjhana* jhunjhun* sansana* throw_me throws_me throwing_me throw_am throw_him throw_her flings hit_me_with draw_me
 drew_me e_draw draws_me hold_me e_hold jhunjhuni kick_me
SHOCKING: spark* crackl* buzz buzzed buzzing arcing चिंगारी chingari pop popping smoking humming tripping fizz* burnt
 burning flicker* sizzl* melting hot_smell jalne
STANDING: standing_in plugged plugged_in cord cable cables sockets
HISS: whoosh* blowing hisses hiss hissing shhh whistling phus* soo_soo shii* sii* roaring
METER: cooktop oven heater meter burner stove bottle bottles cylinder hose bbq barbie regulator bayonet
PIPE: gas_main meter tank cylinder connection pipe hose line main regulator tube valve riser
DAMAGED: dug through dug_up drilled struck tut toot tuti ran_over cut burst broke broken fat_gaya phat_gaya damaged
 cracked hit snapped nicked punctured split loose tore torn ripped backed_into reversed_into ran_into crashed_into
 drove_into tear don_tear don_cut don_burst
 collaps* fell_on fallen_on landed_on came_down_on
PILOT: pilot install installation installed move moved quote
TRIPS: tripping trips tripped safety_switch sizzl* bang sizzle fizz* blew blown
LEAKING: mopped mopping leak* drip* flood* rain* wet puddle tipped spill* spilt
RESET: reset over fine rope step hose
CAME_OFF: came_off come_off popped_off fell_off disconnected fallen_off
APPLIANCE: hairdryer hair_dryer toaster phone_charger charger heater straightener kettle radio
BATH: bath tub sink pool basin bathtub
DROPPED: dropped fell drop knocked fallen
ALARM: alarm detector sensor
RINGING: chirp* beep* sound* ring* going gone screaming off
BATTERY: battery install replace fit
CHULHA: chulha chulhe knob stove burner चूल्हे
PAANI: paani pani पानी barish बारिश
BIJLI: switch board socket plug meter bijli fuse light lights tv inverter wire बिजली स्विच बोर्ड मीटर सॉकेट plugs
 pankhe pankha पंखे पंखा wiring taar तार
INSIDE: andar अंदर ghus* घुस* chala चला me mein में par पर टपक* tapak* gir* गिर* bhar* भर* upar ऊपर गया paas पास
GAS_ONLY: stove stoves cooktop hob burner burners bbq barbecue barbie
FROM_GAS: from_the_gas of_the_gas gas_fumes taste_gas taste_the_gas tasting_gas
TASTED: watering taste tasting cough* choking stinging burn* eyes
DIGGER: excavator digger bobcat backhoe bulldozer jackhammer jcb
WHISTLES: hiss* whistl* whoosh* roaring blowing roar* phus* phuss* fuss_fuss soo_soo sss* shii* sii*
SPINNING: spin* racing
METER_ONLY: meter
CO_ALARM: co_alarm co_detector co_monitor monoxide_alarm monoxide_detector co_sensor
CURRENT: current karant karent karrant currant करंट
STRIKES: lag lagta laga lagi lagti maar maarta marta mar maarti maara मार मारता मारती लग लगा लगता catch caught hold
 carry carrying daud* utar* phail* fail* दौड़* flow* pass* passing
KICK: kick boot belt bite buzz tickle poke jerk biting prickle pricking prickles
GIVES: gave give gives giving got getting get gets felt feel feels
FLOODED: flood* knee_deep ankle_deep waist_deep under_water underwater submerged wading wade paani_bhar pani_bhar
 inches_of_water full_of_water knee_high waterlogged bhara
POWER: power electricity bijli electrics mains बिजली lights plugs freezer
STILL_ON: still_on is_on still_plugged not_off isnt_off on_still still_going still_running are_on chalu चालू
 still_live
DOWN: coming_down drip* trickl* dribbl* leak* pour* running_down seep* bucket
POWERED: power_on with_power electricity_on current_on lights_on
GASLEAK: gasleak gasleakage gasleaking gassmell
ENGINE: generator gen_set genset heater charcoal coal brazier gen i_better_pass
INDOORS: inside indoors parlour bedroom garage closed store shop corridor verandah tent
GOT_SHOCK: got_a_shock gets_a_shock get_a_shock gave_me_a_shock got_shock shocks_me electric_shock got_shocked
 gave_him_a_shock gave_her_a_shock getting_shocks getting_a_shock electric_shocks
ELECTRICITY: electricity electric current
FELT: felt feel feels feeling
LIMBS: leg legs arm arms hand hands fingers feet foot body
SPRAYS: spraying sprays_out spraying_out sizzl* seeti सीटी whistl* seetee
BOTTLE: cylinder gas bottle सिलेंडर गैस lpg
HOUSEHOLD: hot_water unit meter house kitchen bedroom van caravan room
LEFT_GAS: left_the_oven left_the_stove left_the_gas left_the_hob left_the_burner left_stove left_gas left_oven
ON_OPEN: on open running gas
BIT_BY: it_bit bit_me bit_her bit_him bites_me bit_us
INSECTS: mosquito mosquitoes dog spider cat ant bug
GAS_ITSELF: gas lpg cylinder सिलेंडर गैस
CYLINDER: cylinder cilinder silinder regulator lpg सिलेंडर सिलिंडर
HISSES: सी_सी सीसी phus* soo_soo shii* sii* hiss* whistl* seeti whoosh* roar*
MONOXIDE: monoxid* carbonmonoxid*
SOUNDING: chirp* beep* alarm* detector* sensor* going_off
ANNUAL: sell buy install* replac* fitted annual yearly service servicing check test certificate part quote supply
LIVE_WIRE: wire wires wiring cable cables fusebox switchboard board taar तार socket sockets
NOISY: making_sound making_a_sound making_noise making_noises making_a_noise awaz awaaz humming dey_make
EXPOSED: exposed naked bare open khula khuli khule nanga loose fallen hanging lying pade pada पड़े टूटा khula_hai
WIRE_ONLY: wire wires cable cables taar तार lead leads live_wire
JHATKA: jhatka झटका jhatkaa
LAGA: laga lagta lagi lga lag लगा लगता लगी
MADE_SAFE: made_it_safe made_it_all_safe made_safe all_safe isolated_it safe_now
LEAKY: leak* drip* flood* pour* spill* overflow* gush* tapak* टपक* paani पानी seep* drench* trickl* running dribbl*
POWER_THING: socket sockets powerpoint* power_point power_points switchboard switch_board fusebox fuse_box fuse
 downlight* light_fitting bulb globe wiring extension_board extension_lead power_board powerboard* mcb db_box
 meter_box inverter wires changeover stabilizer stabiliser transformer cord exhaust_fan double_adaptor double_adapter
 multi_plug
LIGHTY: the_light ceiling_light lights fan pankha lamp tubelight adaptor adapter plug plugs extension
GAS_GEYSER: gas_geyser geyser_gas gas_heater
CARBON: carbon co
WATERWORK: nal inlet valve connection cistern geyser cylinder main mains pipe pipes hydrant hose flexi flexihose tank
 tanki line पाइप टंकी नल tap
SPOUTS: fountain* shooting_up shoots_up spout* spurt* gush* erupt* fawwara fawara फव्वारा
BURSTS: phat* fat_gaya fat_gayi toot_gaya toot_gayi tut_gaya tut_gayi फट* टूट*
PANI: paani pani पानी water spray* pour* everywhere
FLOWING: water paani pani पानी leak flood*
UNSTOPPED: cant_stop cannot_stop cant_turn_it_off cant_turn_off cant_shut wont_stop wont_turn_off wont_shut
 not_stopping isnt_stopping nahi_ruk ruk_nahi band_nahi nahi_band नहीं_रुक रुक_नहीं no_gree_stop no_dey_stop
 cant_find_the_tap cant_find_the_valve cant_find_where everywhere
RIVER: like_a_river like_a_waterfall like_a_fountain like_a_flood like_niagara nadi_ban ankle_deep knee_deep
 inches_deep
BROKEN: snapped broke burst popped blew sheared split came_off come_off came_away
PHAT: phat* fat_gaya fat_gayi फट*
SMOKE: smoke smoking dhuan dhua dhuaan dhuwan धुआं धुआँ
RISES: from behind coming aa_raha nikal* निकल* out_of inside under dey_come dey_comot filling
SMOKER: area cigarette* bbq barbecue barbie chimney flue fish toast alarm detector smoker
SINGED: burning_plastic burnt_plastic burning_rubber burnt_rubber electrical_burning burning_wires burning_wire
 burnt_wires wire_jal taar_jal
COUGHS: cough* choking burn* sting* dizzy
BOTH_MIXED: mixed mix ammonia together
LIVE_THING: live_wire live_wires live_cable bare_wire naked_wire power_line power_lines high_tension khula_taar
 nanga_taar
TOUCHED: touched touching grabbed held thrown caught chhu* chhoo* chhua
FLAME_OUT: gone_out went_out goes_out going_out blown_out blew_out blows_out bujh* बुझ*
STILL_COMES: still_coming still_on still_comes keeps_coming still_flowing still_hissing aa_rahi आ_रही chalu still_open
HOT_TANK: hot_water ~appliance hotwater hws geyser gizer boiler heater cylinder tank relief_valve pressure_valve
 tpr_valve गीजर गीज़र safety_valve
STEAMS: steam steaming bhaap bhap भाप boiling_over
SWELLS_UP: bulging explode exploding blow_up about_to_blow going_to_blow gonna_blow burst_open like_a_bomb swollen
STEAM_FINE: shower oven clean* mop iron room sauna tap taps mirror kettle bathroom bath cooker dishwasher inhal*
 install*
CEILING: ceiling ceilings plasterboard gyprock
CAVES_IN: collaps* sag* bulg* caving caved cave bowing coming_down came_down come_down fallen_in fell_in falling fell
 fallen giving_way gave_way gir* गिर* dropping_down bubble bubbl* bowed splitting split
CEILING_CALM: paint* fan fans quote insulation light_bulb
FELL: gir_gaya gir_gayi behosh बेहोश collapsed fainted unconscious darwaza chakkar slumped
ROOF_IN: roof_fell_in roof_has_fallen roof_caved roof_has_caved roof_came_in roof_has_come
ABOUT_DOWN: about_to_fall about_to_come about_to_collapse going_to_collapse going_to_fall going_to_come gonna_come
 gonna_fall gonna_collapse girne_wali girne_wala गिरने_वाली
DRY: no_water without_water
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
gas 13: GAS SMELL
gas 6: GAS LEAK - TESTED
gas 8!: GAS LEFT_ON
gas 4: EGG SMELL
gas 12: BURNER SMELL - FOOD
gas 6: BURNER LEAK SMELL
gas 14: BURNER ILL
gas 14: BURNER OFFENDING ILL
gas 8: HISS METER - FIXTURE
gas 6: GAS PIPE DAMAGED
gas 6: BURNER LEFT_ON
gas 9: BURNER CAME_OFF PIPE
gas 6: GAS ALARM RINGING - BATTERY
gas 6: GAS CHULHA LEAK
gas 8: WHISTLES METER - WATER FIXTURE
gas 6: GAS_ONLY LEAK - WATER
gas 9: FROM_GAS TASTED
gas 14: DIGGER WHISTLES
gas 14: DIGGER SMELL
gas 14: DIGGER GAS DAMAGED
gas 9: METER_ONLY SPINNING GAS
gas 6: EGG METER
gas 14: SMELL ILL BURNER - FOOD
gas 10: WHISTLES DAMAGED - WATER
gas 3: GASLEAK - TESTED
gas 8: SPRAYS BOTTLE
gas 14: SMELL ILL HOUSEHOLD - FOOD
gas 7: LEFT_GAS ON_OPEN
gas 12: WHISTLES GAS_ITSELF
gas 12: CYLINDER HISSES
gas 12: HISSES SMELL - WATER FIXTURE
electric_water 10>: WATER PUT ELECTRIC - PILOT MADE_SAFE
electric_water 6: FILLED ELECTRIC - MADE_SAFE
electric_water 12>: ELECTRIC PUT WATER - MADE_SAFE
electric_water 10: SHOCK TAP
electric_water 10: SHOCK WATER
electric_water 14: SHOCKING WATER ELECTRIC
electric_water 14: STANDING WATER
electric_water 12: TRIPS LEAKING - RESET
electric_water 9: APPLIANCE BATH DROPPED
electric_water 6: PAANI BIJLI INSIDE
electric_water 4: CURRENT STRIKES
electric_water 14: KICK GIVES TAP
electric_water 16: FLOODED POWER STILL_ON
electric_water 10>: DOWN PUT ELECTRIC
electric_water 14: FLOODED POWERED
electric_water 4: GOT_SHOCK - PRICEY
electric_water 10: ELECTRICITY FELT LIMBS
electric_water 5: ELECTRICITY FELT TAP
electric_water 5: ELECTRICITY FELT WATER
electric_water 12: BIT_BY TAP - INSECTS
electric_water 14: WATER LIVE_WIRE NOISY
electric_water 16: WATER EXPOSED WIRE_ONLY
electric_water 4: JHATKA LAGA - PRICEY
electric_water 7: LEAKY POWER_THING - PILOT MADE_SAFE
electric_water 4: LEAKY LIGHTY - PILOT MADE_SAFE
carbon_monoxide 8: CO_ALARM RINGING - BATTERY
carbon_monoxide 14: ENGINE INDOORS ILL
carbon_monoxide 8: MONOXIDE SOUNDING - BATTERY ANNUAL
carbon_monoxide 24: MONOXIDE ILL
carbon_monoxide 20: GAS_GEYSER FELL
carbon_monoxide 10: CARBON ALARM RINGING - BATTERY ANNUAL
carbon_monoxide 20: CARBON ALARM ILL
burst_pipe 10: WATERWORK SPOUTS - GAS
burst_pipe 9: WATERWORK BURSTS PANI
burst_pipe 10!: FLOWING UNSTOPPED - MILD
burst_pipe 3: RIVER - PRICEY
burst_pipe 12: WATERWORK BROKEN PANI - MADE_SAFE DRY
burst_pipe 6: WATERWORK PHAT
gas 14: FLAME_OUT GAS STILL_COMES - TESTED
electric_water 10: LIVE_THING TOUCHED
burst_pipe 12: HOT_TANK STEAMS - STEAM_FINE
burst_pipe 12: HOT_TANK SWELLS_UP - PRICEY
burst_pipe 8: CEILING CAVES_IN - CEILING_CALM MILD
fire 6: SMOKE RISES - SMOKER
fire 3: SINGED
poisoning 16: POISON BOTH_MIXED COUGHS
burst_pipe 4: ROOF_IN
danger_to_life 8: CEILING ABOUT_DOWN - CEILING_CALM
"""
