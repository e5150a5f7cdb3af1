/** Short forms and slang spellings that students type, as plain English. Keys are single words, apostrophes dropped. */
const LISTS = `
w=with; wo=without; u=you; ur=your; urs=yours; r=are; n=and; nd=and; b4=before; bc=because; cuz=because;
cus=because; abt=about;
thru=through; tho=though; tmrw=tomorrow; tmr=tomorrow; tmw=tomorrow; tmo=tomorrow; tomo=tomorrow; 2moro=tomorrow;
2morrow=tomorrow; tomorow=tomorrow; tommorow=tomorrow; tommorrow=tomorrow; tomorrows=tomorrow;
tmrws=tomorrow; tonite=tonight; 2nite=tonight; 2night=tonight; tn=tonight; tonights=tonight; todays=today;
rn=right now; wanna=want to; wana=want to; gonna=going to; gunna=going to; gotta=got to;
hafta=have to; tryna=trying to; tryina=trying to; finna=going to; lemme=let me; gimme=give me; pls=please;
plz=please; plss=please; thx=thanks; tx=thanks; ty=thanks;
tysm=thanks; tyvm=thanks; thnx=thanks; thanx=thanks; smth=something; smthn=something; sumthing=something;
sumn=something; sth=something; smthg=something; somthing=something; smwhere=somewhere;
sumwhere=somewhere; somwhere=somewhere; wat=what; wut=what; wht=what; wheres=where is; whats=what is; wats=what is;
whos=who is; hows=how is; whens=when is; whys=why is; whyd=why did; howd=how did; whered=where did; whatd=what did;
whod=who did; lil=little; wed=wednesday; theres=there is;
heres=here is; thats=that is; its=it is; im=i am; ive=i have; ill=i will; youre=you are; yall=you all;
theyre=they are; theyve=they have; shes=she is; hes=he is;
lets=let us; dont=do not; doesnt=does not; didnt=did not; isnt=is not; arent=are not; wasnt=was not; cant=can not;
cannot=can not; couldnt=could not; wont=will not; wouldnt=would not;
shouldnt=should not; havent=have not; hasnt=has not; aint=is not; idk=i do not know; dunno=do not know;
idc=i do not care; ik=i know; hmu=hit me up; lmk=let me know; asap=as soon as possible;
caffe=cafe; coffe=coffee; cofee=coffee; coffees=coffee; libary=library; libs=library; lib=library; resto=restaurant;
restos=restaurant; restaraunt=restaurant; resturant=restaurant; restraunt=restaurant;
min=minutes; mins=minutes; minute=minutes; minit=minutes; minuets=minutes; hr=hours; hrs=hours; hour=hours;
bday=birthday; apt=apartment; prof=professor; hw=homework; pset=problem set; psets=problem set;
ppl=people; peeps=people; ppls=people; bfast=breakfast; brekkie=breakfast; brekky=breakfast; sammy=sandwich;
sando=sandwich; sandwhich=sandwich; sammich=sandwich; veg=vegetarian; gf=girlfriend; bf=boyfriend; gfs=girlfriends; bfs=boyfriends; hubby=husband; wifey=wife; sis=sister; vill=village;
villg=village; vlg=village; bucks=dollars; buck=dollars; recitations=recitation; quickie=quick; 
bff=friend; bestie=friend; homie=friend; homies=friends; roomie=roommate; roomies=roommates; suitemate=roommate;
suitemates=roommates; bball=basketball; uni=university; diff=different; rec=recommendation; recs=recommendations;
reccs=recommendations; recc=recommendation; reco=recommendation; recos=recommendations; sugg=suggestions;
suggs=suggestions; fav=favorite; fave=favorite; faves=favorites; prolly=probably; def=definitely; rlly=really;
rly=really; rily=really;
srsly=seriously; vry=very; alr=already; esp=especially; info=information; addy=address; loc=location;
wya=where are you; mtg=meeting; appt=appointment; rez=reservation; resos=reservation; reso=reservation;
wkend=weekend; wknd=weekend; weekends=weekend; noods=noodles; mex=mexican; veggies=vegetables; avail=available;
nvm=never mind; nvmd=never mind; convo=conversation; vibey=vibe; vibes=vibe; sesh=session;
thurs=thursday; thur=thursday; thu=thursday; thursdays=thursday; tues=tuesday; tue=tuesday; mon=monday;
weds=wednesday; wed=wednesday; fri=friday; fridays=friday; sat=saturday; saturdays=saturday;
sun=sun; mondays=monday; sundays=sunday; tuesdays=tuesday; wednesdays=wednesday; sq=square; ave=avenue; av=avenue;
wsq=washington square; wsp=washington square park; bk=brooklyn; bklyn=brooklyn; bkln=brooklyn; nyc=new york city;
univ=university; bldg=building; ctr=center; theatre=theater; dessertish=dessert; kinda=kind of; sorta=sort of;
lotta=lot of; outta=out of; mayb=maybe; cud=could; shud=should; wud=would; hv=have; hav=have; wen=when; wher=where;
were2=where;
cheep=cheap; lowkey=low key; highkey=really; hella=very; deadass=really; fr=really; ngl=honestly; tbh=honestly;
imo=honestly; aka=called; ofc=of course; nrn=right now; bout=about; til=until; till=until; untill=until;
walkin=walking; goin=going; lookin=looking; tryin=trying; nothin=nothing; sumthin=something; somethin=something;
studyin=studying; eatin=eating; dancin=dancing; feelin=feeling; cookin=cooking; happenin=happening; doin=doing;
gettin=getting;
wether=weather; wheather=weather; forcast=forecast; umbrela=umbrella; tempature=temperature; temprature=temperature;
vegeterian=vegetarian; vegitarian=vegetarian; expresso=espresso; capuccino=cappuccino; desert=dessert;
deserts=dessert;
direcitons=directions; directons=directions; meusem=museum; musuem=museum; muesum=museum; bookstor=bookstore;
grocerys=groceries; grocerie=groceries; kareoke=karaoke; karoke=karaoke; karioke=karaoke; quiat=quiet; qiet=quiet
`;

export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  LISTS.split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => [from!, to!.split(' ')]),
);

/** Unit words that stand right behind a digit: `4ppl`, `7pm`, `15min`. */
export const GLUED_UNITS = new Set(
  'am pm ppl people min mins minutes hr hrs hours bucks dollars usd ish k star stars'.split(' '),
);

/** What an emoji says when the words say next to nothing. */
export const EMOJI: Readonly<Record<string, string>> = {
  '☔': 'rain',
  '🌧': 'rain',
  '⛈': 'storm',
  '🌂': 'umbrella',
  '❄': 'snow',
  '🌨': 'snow',
  '🥶': 'cold outside',
  '🌡': 'temperature',
  '☕': 'coffee',
  '🧋': 'boba',
  '🍵': 'tea',
  '🍕': 'pizza',
  '🍜': 'ramen',
  '🍣': 'sushi',
  '🌮': 'taco',
  '🌯': 'burrito',
  '🍔': 'burger',
  '🍟': 'fast food',
  '🥯': 'bagel',
  '🥪': 'sandwich',
  '🥗': 'salad',
  '🍦': 'ice cream',
  '🍩': 'donut',
  '🥐': 'croissant',
  '🍰': 'cake',
  '🍺': 'beer',
  '🍻': 'beer',
  '🍷': 'wine',
  '🍸': 'cocktail',
  '🍹': 'cocktail',
  '💃': 'dancing',
  '🕺': 'dancing',
  '🎤': 'karaoke',
  '📚': 'books',
  '🛍': 'shopping',
  '👟': 'sneakers',
  '🎬': 'movie',
  '🖼': 'museum',
  '🎳': 'bowling',
  '💇': 'haircut',
  '🖨': 'printer',
};
