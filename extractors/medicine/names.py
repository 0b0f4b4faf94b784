"""Medicines that people often take, by their common names and by brands of Australia, India and Nigeria.

General knowledge, and no authority: a name that is missing is still found by its shape, dose or the words around it.
Knows no dose, no use and no prescription."""


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for line in text.split("\n") for name in line.split(",") if name.strip())


COMMON = _names(
    """
    abacavir, acarbose, aceclofenac, acetazolamide, aciclovir, acyclovir, adapalene, adrenaline, albendazole
    alendronate, alfuzosin, allopurinol, alprazolam, amantadine, ambroxol, amiloride, aminophylline, amiodarone
    amitriptyline, amlodipine, amoxicillin, amoxycillin, ampicillin, anastrozole, apixaban, apremilast, aripiprazole
    artemether, artesunate, aspirin, atenolol, atomoxetine, atorvastatin, atropine, azathioprine, azelastine
    azithromycin, baclofen, beclomethasone, benazepril, benzhexol, betahistine, betamethasone, bicalutamide
    bisacodyl, bisoprolol, bromazepam, bromhexine, bromocriptine, budesonide, buprenorphine, bupropion, buspirone
    cabergoline, calcitriol, canagliflozin, candesartan, captopril, carbamazepine, carbidopa, carbimazole
    carvedilol, cefaclor, cefadroxil, cefalexin, cefixime, cefpodoxime, ceftriaxone, cefuroxime, celecoxib
    cephalexin, cetirizine, chloramphenicol, chloroquine, chlorpheniramine, chlorpromazine, chlorthalidone
    cholecalciferol, cilnidipine, cimetidine, cinnarizine, ciprofloxacin, citalopram, clarithromycin, clindamycin
    clobazam, clobetasol, clomiphene, clonazepam, clonidine, clopidogrel, clotrimazole, cloxacillin, clozapine
    codeine, colchicine, cyproheptadine, dabigatran, dapagliflozin, dapsone, deflazacort, desloratadine
    desvenlafaxine, dexamethasone, diazepam, diclofenac, dicyclomine, digoxin, diltiazem, diphenhydramine
    dipyridamole, divalproex, domperidone, donepezil, dothiep, doxazosin, doxycycline, drotaverine, duloxetine
    dutasteride, dydrogesterone, empagliflozin, enalapril, enoxaparin, eplerenone, erythromycin, escitalopram
    esomeprazole, estradiol, eszopiclone, ethambutol, etizolam, etoricoxib, ezetimibe, famotidine, febuxostat
    felodipine, fenofibrate, fentanyl, fexofenadine, finasteride, flavoxate, fluconazole, flunarizine, fluoxetine
    fluticasone, fluvoxamine, formoterol, fosinopril, frusemide, furosemide, gabapentin, gentamicin, glibenclamide
    gliclazide, glimepiride, glipizide, glyburide, griseofulvin, haloperidol, heparin, hydralazine
    hydrochlorothiazide, hydrocortisone, hydroxychloroquine, hydroxyzine, hyoscine, ibuprofen, imipramine
    indapamide, indomethacin, insulin, ipratropium, irbesartan, isoniazid, isosorbide, isotretinoin, itraconazole
    ivabradine, ivermectin, ketoconazole, ketorolac, labetalol, lacosamide, lactulose, lamivudine, lamotrigine
    lansoprazole, latanoprost, leflunomide, lercanidipine, letrozole, levetiracetam, levocetirizine, levodopa
    levofloxacin, levosalbutamol, levothyroxine, linagliptin, linezolid, liraglutide, lisinopril, lithium
    loperamide, loratadine, lorazepam, losartan, lumefantrine, lurasidone, mebendazole, mebeverine, meclizine
    medroxyprogesterone, mefloquine, melatonin, meloxicam, memantine, mesalazine, metformin, methadone, methimazole
    methotrexate, methyldopa, methylphenidate, methylprednisolone, metoclopramide, metolazone, metoprolol
    metronidazole, minocycline, minoxidil, mirtazapine, mometasone, montelukast, morphine, moxifloxacin, mupirocin
    mycophenolate, naproxen, nebivolol, nicorandil, nifedipine, nimesulide, nitrazepam, nitrofurantoin
    nitroglycerin, norethisterone, norfloxacin, nortriptyline, nystatin, ofloxacin, olanzapine, olmesartan
    omeprazole, ondansetron, orlistat, oseltamivir, oxcarbazepine, oxybutynin, oxycodone, paliperidone, pantoprazole
    paracetamol, paroxetine, penicillin, perindopril, phenobarbitone, phenytoin, pioglitazone, piracetam, piroxicam
    pramipexole, prasugrel, pravastatin, prazosin, praziquantel, prednisolone, prednisone, pregabalin, primaquine
    prochlorperazine, progesterone, promethazine, propranolol, proguanil, pyrazinamide, quetiapine, quinine
    rabeprazole, raloxifene, ramipril, ranitidine, ranolazine, rasagiline, repaglinide, rifampicin, rifaximin
    risedronate, risperidone, rivaroxaban, rizatriptan, ropinirole, rosuvastatin, sacubitril, salbutamol, salmeterol
    saxagliptin, semaglutide, sertraline, sildenafil, silodosin, simvastatin, sitagliptin, solifenacin, sotalol
    spironolactone, sucralfate, sulfasalazine, sulphadoxine, sumatriptan, tacrolimus, tadalafil, tamoxifen
    tamsulosin, tapentadol, telmisartan, temazepam, teneligliptin, tenofovir, terazosin, terbinafine, terbutaline
    teriflunomide, testosterone, tetracycline, theophylline, thiocolchicoside, thyroxine, ticagrelor, timolol
    tinidazole, tiotropium, tizanidine, tolterodine, topiramate, torasemide, torsemide, tramadol, trandolapril
    tranexamic acid, trazodone, triamcinolone, trimethoprim, trimetazidine, ursodeoxycholic acid, valaciclovir
    valproate, valsartan, vardenafil, venlafaxine, verapamil, vildagliptin, voglibose, voriconazole, warfarin
    zidovudine, zolmitriptan, zolpidem, zopiclone, zonisamide, folic acid, mefenamic acid, clavulanic acid
    fusidic acid, ascorbic acid, vitamin a, vitamin b, vitamin b12, vitamin b6, vitamin c, vitamin d, vitamin d3
    vitamin e, vitamin k, ferrous sulphate, ferrous sulfate, calcium carbonate, zinc sulphate, zinc sulfate
    magnesium sulfate, milk of magnesia, insulin glargine, insulin aspart
    """
)
BRANDS = _names(
    """
    abilify, accupril, acimol, actilyse, actrapid, adalat, adcal, advair, advil, aerius, alaxin, aldactone, aldomet
    alkasol, allegra, alphagan, althrocin, amatem, amaryl, amlip, amlokind, amlong, amlopres, amlovas, amoxil
    anthisan, antabuse, anginal, apidra, apriso, aprovel, aricept, arkamin, artane, asthalin, asthavent, atacand
    atarax, ativan, atorlip, atorva, atripla, atrovent, augmentin, avamys, avapro, avil, axcel, azee, azilide
    azithral, azopt, bactrim, bactroban, basalog, becosules, becotide, benadryl, benylin, berocca, betadine, betaloc
    betnovate, biogesic, boska, brilinta, brufen, buscopan, bystolic, calcimax, calpol, camosunate, candid, canesten
    captoril, cardace, cardiprin, cartia, cataflam, celebrex, champix, chantix, cheston, chymoral, cialis, cilacar
    cipro, ciprotab, cipralex, clarinase, claritin, claritine, clavam, clavix, clexane, coartem, codral, colofac
    combiflam, combivent, concerta, concor, coplavix, coumadin, coveram, coversyl, cozaar, cremaffin, creon, crestor
    crocin, cyclopam, cymbalta, cytamen, dalacin, daonil, decadron, deltacortril, demadex, depakote, depo provera
    deriphyllin, desferal, dexorange, diabex, diaformin, diamicron, diane, dilantin, dimetapp, diovan, disprin
    ditropan, dolo, dolonex, domstal, doxylin, duphalac, duphaston, duolin, durogesic, dymista, easyprin, ecosprin
    efexor, effexor, elantan, elavil, eliquis, elocon, eltroxin, eltroxine, emzor, emzolyn, endep, endone, enervon
    enterogermina, entresto, epilim, epipen, erythrocin, eutroxsig, exelon, exforge, ezetrol, feldene, ferrograd
    flagyl, flemex, flexon, flixotide, flomax, flonase, flucloxacillin, flucil, foracort, forxiga, fosamax, fucidin
    furacin, galvus, gaviscon, gelusil, glimestar, glucobay, gluconorm, glucophage, glucotrol, glucovance, glycomet
    glynase, gravol, grilinctus, halfan, hydrea, humalog, humira, humulin, imdur, imigran, imodium, imuran, inderal
    indocid, invokana, istamet, janumet, januvia, jalra, jardiance, kalpol, keflex, keppra, klonopin, lamictal
    lamisil, lanoxin, lantus, lariam, lasix, lasilactone, levemir, levitra, levocet, lexapro, limcee, lipicard
    lipitor, lipostat, listril, livial, lokit, lomotil, lonart, lopid, lopressor, losacar, losec, lovan, luvox
    lyrica, maalox, macrobid, madopar, malarone, maloxine, manforce, maxolon, medrol, meftal, melmet, mersyndol
    metosartan, metrogyl, metolar, micardis, minipress, mirena, mixtard, mobic, monocef, montair, montek, montina
    motilium, mounjaro, movicol, moxatag, mucinex, myoril, naprosyn, natrilix, nebicard, neurobion, neurontin
    neuropan, nexium, nexito, nexpro, nicardia, nise, nitrolingual, nizoral, nolvadex, norflex, normaxin, norvasc
    novomix, novorapid, nurofen, nurofen plus, nuelin, okacet, omez, omnacortil, oratane, orelox, ostelin, oxycontin
    oxynorm, ozempic, p alaxin, panadeine, panadeine forte, panadol, panadol extra, panadol osteo, pantocid
    pantodac, pantop, paracip, pariet, parlodel, paxil, pepcid, periactin, persantin, phenergan, physeptone, piriton
    plaquenil, plavix, polybion, ponstan, postinor, pradaxa, prazopress, predmix, premarin, prednol, prexum
    primolut, procoralan, prograf, prolia, proscar, prothiaden, provera, prozac, pulmicort, quinapril, rablet
    ranitic, rantac, razo, redotil, reductil, relent, relvar, remeron, renitec, restasis, restyl, revital, rhinocort
    risperdal, ritalin, rivotril, robitussin, rosuvas, rozavel, rybelsus, salazopyrin, sandimmun, seretide, seroflo
    seroquel, sertima, seroxat, shelcal, sinarest, sinemet, singulair, solian, solvin, somac, sorbitrate, spasmonil
    spiriva, spirotone, starlix, stemetil, stilnox, strattera, strepsils, stugeron, sudafed, sumo, supradyn
    symbicort, synjardy, synthroid, tagrisso, tamiflu, tazloc, tegretol, telma, telmikind, telsartan, temgesic
    tenormin, tenoric, thyronorm, thyrox, tofranil, topamax, toujeo, tradjenta, trajenta, tramal, trental, trandate
    tribet, trulicity, twynsta, tylenol, udiliv, ulcid, ultracet, ultram, uprise, urimax, urispas, valium, valparin
    valtrex, vasotec, ventolin, verospiron, viagra, victoza, vildamac, vimovo, vitamin b complex, volini, voltaren
    voltarol, voveran, vytorin, vyvanse, wegovy, wysolone, xanax, xarelto, xenical, xigduo, xyzal, yasmin, zantac
    zaditen, zentel, zerodol, zestril, zetia, zifi, zincovit, zinnat, zithromax, zocor, zofran, zoloft, zolfresh
    zomig, zovirax, zyloprim, zyloric, zyprexa, zyrtec, zyrcold, zytee, fansidar, ampiclox, ampliclox, chloramfen
    loxagyl, gestid, moduretic, nifecard, normoretic, aldopress, feroglobin, astymin, pregnacare, chemiron
    seven seas, ventodine, piccan, procold, cafenol, alabukun, sudrex, felvin, ibucap, emvite, gascol, lofnac, olfen
    diclotal, doregesic, panda extra, vermox, combantrin, mimpara, movelat, actifed, tyzine, otrivin, nasonex
    nasivion, vicks inhaler, zedex, alex syrup, ascoril, corex, phensedyl, honitus, koflet, eno, digene, pudin hara
    hajmola, liv 52, cystone, gasex, septilin, himcolin, electral, enerzal
    """
)
# Also something else: a person's name, an everyday word. Believed only among words about medicines.
AMBIGUOUS = _names(
    """
    allegra, pan, dolo, eno, sumo, axcel, candid, concor, diane, yasmin, flexon, relent, uprise, restyl, razo, nise
    avil, alex, mobic, creon, lithium, adrenaline, starlix, solvin, lokit, boska, revital, medrol, mirena
    panda extra, cipro, nuelin, concerta, seven seas, solian, amaryl, maxolon, avapro, alabukun, endep, elavil
    """
)
FROM_DEVANAGARI = {
    "मेटफॉर्मिन": "metformin",
    "मेटफोर्मिन": "metformin",
    "पैरासिटामोल": "paracetamol",
    "पेरासिटामोल": "paracetamol",
    "क्रोसिन": "crocin",
    "डोलो": "dolo",
    "इंसुलिन": "insulin",
    "इन्सुलिन": "insulin",
    "एम्लोडिपिन": "amlodipine",
    "अम्लोडिपिन": "amlodipine",
    "एमलोडिपिन": "amlodipine",
    "टेल्मिसार्टन": "telmisartan",
    "टेल्मा": "telma",
    "एटोरवास्टेटिन": "atorvastatin",
    "थायरोनॉर्म": "thyronorm",
    "एल्ट्रोक्सिन": "eltroxin",
    "ग्लिमेपिराइड": "glimepiride",
    "ग्लाइकोमेट": "glycomet",
    "पैंटोप्राज़ोल": "pantoprazole",
    "पैंटोप्राजोल": "pantoprazole",
    "ओमेप्राज़ोल": "omeprazole",
    "एज़िथ्रोमाइसिन": "azithromycin",
    "एमोक्सिसिलिन": "amoxicillin",
    "सिट्रीज़ीन": "cetirizine",
    "सेटिरिज़िन": "cetirizine",
    "इकोस्प्रिन": "ecosprin",
    "एस्पिरिन": "aspirin",
    "कॉम्बिफ्लेम": "combiflam",
    "लोसार्टन": "losartan",
    "शेलकाल": "shelcal",
    "ब्रूफेन": "brufen",
}
