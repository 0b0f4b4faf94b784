"""Common given names of the countries served (Australia, India, Nigeria and where their people come from). Data only.

Written down by hand from general knowledge: a name is known by where it stands and how it looks. The lists only
settle what shape cannot: where a spelled "trudyhogan" ends its first word, which of two hearings is likelier, that
"grace" alone is a person. A name that is not on them is found all the same.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GIVEN = _words("""
aaron abby abigail adam adrian aidan aimee alan albert alec alex alexander alexandra alexis alfred alice alicia alison
allan allen allison alyssa amanda amber amelia amy andrea andrew andy angela angelina angus anita ann anna annabel
anne annette anthony antonio antonia april archie ariana arthur ash ashleigh ashley audrey austin ava barbara barry
beatrice belinda ben benjamin bernadette bernard beth bethany betty beverley bianca bill billy blake bob bonnie brad
bradley brandon brenda brendan brent brett brian bridget bronwyn brooke bruce bryan bryce caitlin callum cameron carl
carla carlos carmen carol caroline carolyn carrie carter cassandra cassie catherine cathy cecilia celeste charles
charlie charlotte chelsea cheryl chloe chris christian christina christine christopher claire clara clare claudia
clayton clifford clive cody colin colleen connor conor corey courtney craig crystal curtis cynthia daisy damian damien
dan dana daniel daniela danielle danny daphne darcy darren darryl dave david dawn dean deanne debbie deborah debra
declan denise dennis derek diana diane diego dominic don donald donna doris dorothy doug douglas duncan dylan eddie
edith edward eileen elaine eleanor eli elijah elise elizabeth ella ellen ellie elliot elliott emily emma eric erica
erin ernest ethan eva evan eve evelyn fatima felicity felix fiona finn flora florence frances francesca francis frank
fraser fred freddie frederick freya gabriel gabriella gail gareth garry gary gavin gemma gene geoff geoffrey george
georgia georgina gerald gerard gillian gina giovanni glen glenda glenn gloria gordon grace graeme graham grant greg
gregory greta guy gwen hamish hannah harold harriet harry harvey hayden hayley hazel heather heidi helen helena henry
hilary holly hope howard hugh hugo hunter ian imogen ingrid irene iris isaac isabel isabella isla ivan ivy jack jackie
jackson jacob jacqueline jade jai jake james jamie jan jane janet janice janine jared jasmine jason jay jayden jean
jeff jeffrey jemma jennifer jenny jeremy jermaine jesse jessica jill jim jimmy joan joanna joanne jodie joe joel john
johnny jon jonathan jordan jose joseph josephine josh joshua joy joyce juan judith judy julia julian julie juliet june
justin kaitlyn kara karen karina karl kate katherine kathleen kathryn kathy katie katrina kay kayla keith kelly kelvin
ken kenneth kerry kev kevin kim kimberley kimberly kirsten kirsty kristen kristina kristy kyle kylie lachlan lara
larry laura lauren laurence lawrence leah leanne lee leigh leo leon leonard lesley leslie lewis liam lillian lily
linda lindsay lisa liz lloyd logan lois lorraine louis louisa louise luca lucas lucia lucinda lucy luis luke lydia
lynda lynette lynn mabel maddison madeleine madison malcolm mandy marc marcia marco marcus margaret maria marie
marilyn mario marion marissa marjorie mark marlene marshall martha martin mary mason mathew matilda matt matthew
maureen maurice max maxine maxwell meg megan melanie melinda melissa mercedes mia michael michelle mick miguel mike
mikayla miles millie miranda miriam mitchell molly monica monique morgan muriel murray myles nadia nancy naomi natalie
natasha nathan nathaniel neil nicholas nick nicola nicole nigel nina noah noel nora norma norman oliver olivia oscar
owen paige pamela patricia patrick paul paula pauline pedro penelope penny pete peter petra phil philip philippa
phillip phoebe phyllis piper poppy priscilla quentin rachael rachel ralph raymond rebecca reece renee rhonda rhys
richard rick ricky riley rita rob robbie robert roberta robin robyn rod rodney roger ron ronald rory rosa rosalie rose
rosemary rosie ross rowan roy ruby rupert russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah
scott sean sebastian selena serena shane shannon sharon shaun shawn sheila shelley shirley sidney sienna simon simone
skye sofia sonia sophia sophie spencer stacey stan stanley stella stephanie stephen steve steven stewart stuart sue
summer susan susanna suzanne sydney sylvia tamara tammy tania tanya tara tash taylor ted teresa terence terry tess
theo theodore theresa thomas tiffany tim timothy tina tobias toby todd tom tommy toni tony tracey tracy travis trevor
tristan trudy troy tyler ursula valerie vanessa vera verity vernon veronica vicki vicky victor victoria vincent viola
violet virginia vivian vivienne walter wanda warren wayne wendy wes wesley will william willow winston xavier yolanda
yvette yvonne zac zach zachary zara zoe aarav aarti abdul abhay abhinav abhishek aditi aditya ahmad ahmed aisha ajay
ajit akash akhil akshay ali alka aman amar amir amit amita amrita anand ananya anil anish anita anjali anju ankit
ankita anshul anu anuj anupam anuradha anushka aparna archana arif arjun arnav arpit arti aruna arun arvind asha
ashish ashok ashwin asif atul avinash ayesha babu bala balaji bharat bharti bhavna bhavesh bhaskar bhupinder chandan
chandra chetan chitra daljit darshan deepa deepak deepika deepti dev devendra devi dhruv dilip dinesh divya durga
farah farhan faisal ganesh gaurav gauri geeta girish gita gopal govind gurpreet gurdeep hari harish harini harpreet
harsh harsha hema hemant hitesh imran indira ishaan ishita irfan jagdish jahnavi jaspreet jatin jaya jayanti jayesh
jitendra jyoti kabir kailash kalpana kamal kamala kamla kanika karan karthik kartik karthika kaushik kavita kavitha
kavya
keshav khushi kiran kirti kishore komal krishna kriti kumar kunal lakshmi lalit lalitha lata latha leela madhav madhu
madhuri mahendra mahesh mahima mala malini mamta manav maneesh mangesh manish manisha manju manjula manoj mansi maya
meena meenakshi meera megha mihir milind minal mira mohan mohammad mohammed mohit mohini mukesh muhammad murali
mustafa nagesh naina namrata nandini narayan narendra naresh nasreen naveen neelam neeraj neeta neha nidhi nikhil
nikita nilesh nirmala nisha nishant nitin omkar padma pallavi pankaj parul parvati pavan pawan payal pooja poonam
prabha pradeep prakash pramod pranav prasad prashant prateek praveen preeti prem prerna priti priya priyanka puneet
purnima pushpa rachna radha radhika raghav raghu rahim rahul raj raja rajan rajat rajeev rajendra rajesh rajiv raju
rakesh rakhi ram rama raman ramesh ramya rani ranjit rashmi ravi ravindra rekha renu renuka reshma rishabh rishi ritu
riya rohan rohini rohit roshan roshni ruchi rukmini rupa sachin sadia sagar sahil salim salma samir sameer sana
sandeep sandhya sangeeta sanjay sanjana sanjeev santosh sarita sarojini satish saurabh savita seema selvam shabnam
shahid shalini shankar shanti sharad sharmila shashi sheela shilpa shiv shiva shivani shobha shreya shruti shubham
shweta shyam siddharth simran sita smita sneha sohail somnath sonal sonali sonu sridhar srinivas subhash sudha sudhir
sujata suman sumit sunil sunita suraj surendra suresh surya sushil sushma swapna swati tanvi tara tarun tushar uday
uma umesh urmila usha vaishali varsha varun vasant veena venkat venkatesh vidya vijay vijaya vikas vikram vimal vimala
vinay vineet vinod vipin vishal vishnu vivek yash yogesh yusuf zainab zoya abayomi abiodun abiola ada adaeze adaku
adamu adanna adaora adebayo adebola adekunle ademola adeola aderonke adewale adunni ahmadu aina ajayi akin akinola
aliyu amaka amara aminu amina anuoluwapo aondo ayinde ayo ayobami ayodele ayomide azubuike babajide babatunde bamidele
bashir bimbo binta bisi blessing bola bolaji bolanle bukola bunmi chiamaka chibuike chibuzor chichi chidera chidi
chidinma chigozie chika chike chima chimamanda chinedu chinelo chinenye chinonso chinwe chioma chisom chizoba chukwudi
chukwuemeka chukwuma damilola danjuma dapo dayo desmond ebele ebere ebuka efe ejike ekene emeka emenike emmanuel
eniola ese esther ezinne fatimah fatai femi fola folake folasade funke funmi funmilayo gbenga godwin goodluck habiba
hadiza halima hassan hauwa hussaini ibrahim idris ifeanyi ifeoma ifunanya ike ikechukwu ikenna ikemefuna innocent isah
ismail itunu iyabo jamilu jide jumoke kabiru kehinde kelechi kemi kenechukwu kola kolawole kunle kwame lanre lekan
lola lolade maryam modupe mohammadu monday muhammadu murtala musa mustapha nanna ndidi ngozi nkechi nkem nkiru nneka
nnamdi nnenna nonso nwachukwu obi obinna ogechi okechukwu okon oladapo oladele olamide olanrewaju ola olu oluchi
olufemi olumide olusegun oluwaseun oluwatobi oluwaseyi omolara omotola onyeka onyekachi onyinye osagie osaze patience
precious quadri rasheed ronke sade sadiq salisu samaila sanusi sarauta segun seun shehu sikiru simisola sola sule
sunday tayo temitope titilayo tobi tochukwu tolu tolulope tope tosin tunde uche ufuoma ugochi ugochukwu ugonna usman
uzoma wale yakubu yemi yetunde yinka yusufu zainabu
abbie alana alannah alasdair alastair alistair allanah angharad antony aoife aubrey bert bertha beryl bethan bobby
brigid brody carole carys cath catriona celia chantelle charmaine cherie ciaran cindy clarissa claude clint clinton
constance cora cordelia corinne cormac cyril dafydd danica daryl davina delia delilah denis dermot dianne dilys
dolores dominique donal doreen dulcie dwayne eamon edgar edmund edna edwin effie elaina elena eliza elsa elsie elspeth
enid eoin ernie esme estelle ethel eugene eunice fay faye fergus fleur frankie gaynor genevieve geraldine gethin
gilbert giles gladys glynis glynn grainne gwenda gwendolyn gwyneth harley hattie hector hester hilda iain ieuan imelda
inez irma isobel issy jacinta jacki jacqui jarrad jarrod jarvis jayne jess joanie jocelyn jolene jonty josie judie
kayleigh keeley keira keiran kellie kendall kerri kieran kirstie kody kristian kurt lacey lana lauretta leila lena
leona leopold lester levi libby lillie lindsey liza lorna lucille luther maeve maggie maisie malachi manuel marcel
margot marian marianne marjory marnie marsha martina martyn maud mavis mervyn mhairi mildred millicent minnie mitch
myra myrtle nanette ned nell nellie neville niamh nicky noelene noreen olga orla otis otto padraig pam patrice patsy
peggy percy pippa polly reg reginald rex rhoda rodger roisin ronan ronnie rosalind rosanna rowena roxanne rufus sadie
seamus selina seth shauna sheena shelly sian sid sinead siobhan sonya susannah suzie tabitha tadhg tamsin tegan tessa
thea thelma tilly tyrone vince viv wilfred wilma winifred
""")
# Common surnames of the same countries: of two hearings, or of letters heard with a slip, the one it most likely is.
SURNAMES = _words("""
adams alexander ali allen anderson andrews armstrong arnold atkinson austin bailey baker ball barker barnes barnett
barrett bates beck bell bennett berry bishop black blake bolton bond boyd bradley brennan brooks brown bryant buckley
burgess burke burns burton butler byrne cameron campbell carpenter carr carroll carter chambers chan chandler chapman
chen clark clarke coleman collins cook cooper cox craig crawford cross cunningham curtis daly davidson davies davis
dawson dean dixon doherty donnelly douglas doyle duffy duncan dunn edwards elliott ellis evans farrell ferguson
fernandez fisher fitzgerald fleming fletcher flynn ford foster fowler fox francis fraser freeman gallagher gardiner
gardner george gibbs gibson gilbert gill goodwin gordon graham grant gray green greene griffin griffiths hall hamilton
hammond hancock harding hardy harper harris harrison hart harvey hawkins hayes henderson henry hicks higgins hill ho
hodgson hoffman hogan holland holmes hopkins houghton howard howe huang hudson hughes hunt hunter hussain hutchinson
ingram jackson jacobs james jenkins jennings johnson johnston jones jordan joseph joyce kaur kelly kennedy kerr khan
kim king knight lam lambert lane lawrence lawson le lee lewis li lim lin little liu lloyd long lowe lynch macdonald
mackenzie maher marsh marshall martin mason matthews maxwell may mccarthy mcdonald mcgrath mckenzie mclean mcmahon
miller mills mitchell moore moran morgan morris morrison moss murphy murray nelson newman newton nguyen nicholls
nicholson nolan norman norris obrien oconnell oconnor odonnell oliver oneill osborne owen owens palmer parker parsons
patel patterson payne pearce pearson perkins perry peters peterson phillips pham porter potter powell power preston
price quinn ramsay read reed rees reeves reid reynolds rice richards richardson riley roberts robertson robinson
rogers rose ross rowe russell ryan sanders saunders scott sharp shaw shepherd simmons simpson sims sinclair singh
smith spencer stanley stephens stephenson stevens stevenson stewart stone sullivan summers sutton taylor thomas
thompson thomson thornton todd townsend tran tucker turner vaughan wade walker wallace walsh walters wang ward warner
warren watson watts webb webster wells west wheeler white whitehead wilkinson williams williamson willis wilson winter
wong wood woods wright wu yang young zhang agarwal aggarwal ahmed ahuja anand arora bajaj banerjee bansal basu bhat
bhatia bhatt biswas bose chakraborty chatterjee chaturvedi chaudhary chauhan chopra das dasgupta datta desai devi
deshmukh
deshpande dey dhillon dixit dutta gandhi ganguly garg ghosh gill goswami goyal grewal gupta iyengar iyer jadhav jain
jha joshi kamath kapoor kapur khanna khatri kohli krishnan kulkarni kumar lal mahajan malhotra malik mathew mathur
mehra mehta menon mishra mistry mitra mukherjee nagar naidu nair nambiar narang narayan nath oberoi pandey pandit
parekh parikh patil pawar pillai pradhan prasad puri raghavan rai raj rajan raman rana rane rao rastogi rathore rawat
ray reddy roy sahu saini saxena sehgal sen seth sethi shah sharma shetty shinde shukla sidhu singhal sinha sood
srinivasan srivastava subramanian sundaram swamy tandon thakur tiwari tripathi trivedi tyagi varghese varma verma vyas
yadav abdullahi abubakar adamu adebayo adekunle adeleke ademola adeyemi adewale afolabi agbaje ahmadu ajayi akande
akinola akpan aliyu amadi anyanwu asuquo ayodele azikiwe babangida balogun bankole bassey bello chukwu danjuma dike
ebong edet effiong ejiofor ekwueme eze ezeh garba hassan ibe ibrahim idowu igwe ikpeazu iwu johnson kalu lawal madu
mbah mohammed musa nnamdi nwachukwu nwankwo nwosu obi obiora ode odunsi ogbonna ogundipe ogunleye ojo okafor okeke
okon okonkwo okoro okoye oladipo olaniyan olawale onyeka onwudiwe osagie osei owolabi oyelaran oyewole salami sani
shehu soyinka suleiman tijani udo ugwu umar usman uzor yakubu yusuf
abbott akhtar allan arthur ashton atkins baldwin barlow barry bartlett barton bateman baxter begum benson bibi
blackburn blackwell blair bourke bowden bowen bowman bradshaw brady brewer briggs browne bruce bryan buchanan burnett
burt cahill carey cartwright casey charlton christie clayton clements cohen cole connolly connor conway cooke corbett
crosby crowe cullen curran currie dale dalton davey davison devlin dickinson dickson dillon docherty dodd dolan
donaldson donovan doolan drake drummond dunne dwyer eastwood eaton emery faulkner fitzpatrick flanagan foley forbes
forster franklin galloway garner garrett gibbons giles gilmore gleeson glover goddard godfrey goodman gough gould
greenwood gregory hanson harmon harrington hartley hastings hawke haynes healy heaney herbert hewitt hickey hilton
hoare hobbs hodges hogg holden hollis holloway holt hooper horne horton howarth howell howells humphreys
humphries hurst huxley iqbal irwin islam jamieson jarvis jeffery jeffries kane kavanagh kaye keane kearney keith
kelleher kemp kendall kent keogh kinsella kirby kirk kirkpatrick knowles lacey larkin leary leonard leslie lister
lockwood logan lowry lyon lyons mackay macleod maguire mahoney maloney mann marsden mcallister mcbride mccabe mccann
mcconnell mccormack mccormick mcdermott mcgee mcgregor mcguire mcintyre mckay mckenna mcleod mcmillan mcnamara
mcpherson mellor meredith merritt metcalfe middleton miles milne mohamed molloy monaghan montgomery mooney moriarty
morley morton mullins munro murdoch nash naylor neal neville nichols nixon norton nugent oakley odea odonoghue ogrady
ohara okeefe oleary omalley ormond orourke osborn osullivan otoole paine parkin parkinson parry paterson pearse
philips pitt platt plummer pollard poole potts pratt pritchard pugh purcell quigley rahman randall raymond redmond
regan reilly rhodes rigby riordan ritchie robb robson roche rooney rowan rowlands rowley sampson samuel schmidt
schneider sexton sharpe sheehan sheppard sheridan singleton skinner slater smyth somerville spence stafford stanton
steele strickland stuart sutherland sweeney sykes tait talbot tate thorne thornley thorpe tierney timms tobin
tomlinson travers turnbull tyler underwood vickers vincent wakefield waller wallis walter walton warwick waterhouse
watkins welch weston whelan whitaker whitmore whittaker wilde wilkes wilkins wolfe woodhouse woodward worthington
wyatt yates
banks barber bird booth bull bush drew finch frost fuller gale hale heath lamb leach manning noble partridge peacock
pickering pope stokes storey swift weaver bridges burrows crane graves hopper irving keating laing pike robins tanner
whiting winters wren waters
""")
