/** Phrases of other languages as the English that the rules read. Longest first is for the reader of them to see to. */
type Glosses = Readonly<Record<string, string>>;

function glosses(list: string): Glosses {
  const pairs = list
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([from]) => from !== '');
  return Object.fromEntries(pairs.map(([from, to]) => [from!.trim(), (to ?? '').trim()]));
}

/** Spanish and romanised Hindi that no English message holds. */
export const SURE_WORDS: Glosses = glosses(`
  ruta=route; mejor ruta a=best route to; la ruta=the route; kya ho raha hai=what is happening;
  ho raha hai=happening; shaam ko=in the evening; raat ko=tonight; compro=do i buy; maleta=suitcase;
  carisima=too expensive; carisimo=too expensive; que no sea carisima=not too expensive;
  que no sea caro=not too expensive; que no sea muy caro=not too expensive; nublado=cloudy; soleado=sunny;
  viento=windy; hace viento=is it windy; esta nublado=is it cloudy; dios mio=omg; que semana=what a week;
  que dia=what a day; numero uno=number one; numero dos=number two; numero tres=number three; tengo=i have;
  tenemos=we have; quisieramos=we want; me recomiendas=recommend; alguien=anyone; puedo=can i; podemos=can we;
  estudio=study; hermano=dude; amigo=friend; amiga=friend; vamos=let us go; quiero ir a=how do i get to; abren=open;
  cuanto cuesta=how much is it; cuesta=cost; dinero=money; poco dinero=cheap; mesa para=table for;
  por la noche=tonight; de noche=tonight; en la noche=tonight; despues=after; antes de=before; clase=class;
  tiempo=time; dulce=dessert; sabados=saturday; musica en vivo=live music; musica=music; juego=game; partido=game;
  ver el partido=watch the game; donde ver el partido=where to watch the game; teatro=theater; arte=art;
  jardin=garden; playa=beach; puente=bridge; puente de brooklyn=brooklyn bridge; hogar=home; universidad=university;
  impresora=printer; lavar ropa=laundry; corte de pelo=haircut; cortarme el pelo=haircut; correo=post office;
  banco=bank; entradas=tickets; jaja=lol; jajaja=lol; listo=ok; perfecto=perfect; no se=i do not know; kitni=how;
  kitna=how; kitni garmi hai=how hot is it; kitni thand hai=how cold is it; garmi hai=is it hot;
  thand hai=is it cold; chahte=want; chahte hain=want; jana hai=want to go; jaana hai=want to go; jana=go; jaana=go;
  milega=can i get; milegi=can i get; milta hai=can i get; dikhao=show; dikha=show; bataiye=suggest; batana=suggest;
  bhookh=hungry; lagi hai=is; pani=water; raasta=the way; rasta=the way; ka rasta=directions;
  tak kaise=how to get to; ke liye=for; logon=people; theek hai=ok; thik hai=ok; sahi hai=ok; bahut=very;
  bohot=very; aaj kal=now; parso=the day after; subah ko=in the morning; nashta=breakfast; mithai=dessert;
  samaan=groceries; dukaan=shop; dukan=shop; kiraana=groceries; baal katwane=haircut; baal=haircut; sone=sleep;
  party karna=party;
  hola=hello; gracias=thanks; muchas gracias=thanks; buenos dias=good morning; buenas noches=good night;
  buenas tardes=good afternoon; buenas=hello; que tal=how are you; que tal es=how is; que tal el=how is the;
  que tal la=how is the; como estas=how are you; adios=bye; hasta luego=bye; porfa=please; por favor=please;
  porfis=please; quien eres=who are you; que puedes hacer=what can you do;
  como llego a=how do i get to; como llego al=how do i get to; como llego=how do i get there;
  como voy a=how do i get to; como voy al=how do i get to; como puedo llegar a=how do i get to;
  como se llega a=how do i get to; como ir a=how do i get to; como ir al=how do i get to; llevame a=take me to;
  llevame al=take me to; donde queda=where is; donde esta=where is; donde estan=where are; donde puedo=where can i;
  donde hay=where is there; donde=where; adonde=where; dnde=where; a cuanto esta=how far is;
  que tan lejos esta=how far is; que tan lejos=how far; cuanto se tarda en llegar a=how long to get to;
  cuanto se tarda=how long does it take; esta lejos=is it far; esta abierto=is it open; abierto ahora=open now;
  abierta ahora=open now; abiertos ahora=open now; abierto=open; abierta=open;
  caminando=walking; a pie=on foot; andando=walking; en metro=by subway; en tren=by train; en bus=by bus;
  en autobus=by bus; metro=subway; tren=train; parada=stop; estacion=station;
  cerca de=near; cerca del=near the; cerca=near; por aqui=around here; por aca=around here; aqui cerca=nearby;
  en el parque=in the park;
  hoy=today; manana=tomorrow; manana por la manana=tomorrow morning; esta noche=tonight; esta tarde=this afternoon;
  esta manana=this morning; ahora=now; ahora mismo=right now; ahorita=right now; fin de semana=weekend;
  finde=weekend; este fin de semana=this weekend; lunes=monday; martes=tuesday; miercoles=wednesday;
  jueves=thursday; viernes=friday; sabado=saturday; domingo=sunday; a las=at; medianoche=midnight; mediodia=noon;
  lluvia=rain; llover=rain; llueve=rain; lloviendo=raining; va a llover=is it going to rain;
  va a hacer frio=will it be cold; va a hacer calor=will it be hot; hace frio=is it cold; hace calor=is it hot;
  frio=cold; calor=hot; nieve=snow; nevar=snow; va a nevar=is it going to snow; el clima=the weather; clima=weather;
  que tiempo hace=what is the weather; como esta el clima=how is the weather;
  como esta el tiempo=how is the weather; hace falta=do i need; necesito paraguas=do i need an umbrella;
  paraguas=umbrella; temperatura=temperature; pronostico=forecast; chaqueta=jacket; abrigo=coat;
  comer=eat; comida=food; comida rapida=fast food; algo rapido=something quick; rapido=quick; rapida=quick;
  cenar=dinner; cena=dinner; almuerzo=lunch; almorzar=lunch; desayuno=breakfast; desayunar=breakfast;
  tengo hambre=i am hungry; hambre=hungry; para llevar=to go; restaurante=restaurant; restaurantes=restaurant;
  postre=dessert; helado=ice cream; cafe=cafe; cafeteria=cafe; pollo=chicken; mariscos=seafood;
  comida mexicana=mexican food; mexicana=mexican; comida china=chinese food; comida coreana=korean food;
  comida india=indian food; italiana=italian; japonesa=japanese; vegetariano=vegetarian; vegetariana=vegetarian;
  vegano=vegan; vegana=vegan; sin gluten=gluten free; sin carne=no meat; sin lacteos=dairy free; panaderia=bakery;
  cerveza=beer; cervezas=beers; vino=wine; tragos=drinks; trago=drink; copas=drinks; tomar algo=a drink;
  algo de tomar=drinks; algo para tomar=drinks; bar tranquilo=quiet bar; coctel=cocktail; cocteles=cocktails;
  azotea=rooftop;
  bailar=dancing; discoteca=club; fiesta=party; perrear=dancing; perreo=dancing; antro=club; rumba=dancing;
  rumbear=dancing; salir a bailar=go dancing;
  estudiar=study; biblioteca=library; tranquilo=quiet; tranqui=quiet; tranquila=quiet; silencioso=quiet;
  enchufes=outlets; trabajar=work; tarea=homework; hacer la tarea=do homework; lugar para estudiar=place to study;
  libros=books; libro=book; libreria=bookstore; librerias=bookstore; comprar libros=buy books; comprar=buy;
  ropa=clothes; zapatos=shoes; zapatillas=sneakers; tienda=store; tiendas=stores; supermercado=supermarket;
  regalo=gift; barato=cheap; barata=cheap; baratos=cheap; baratas=cheap; economico=cheap; caro=expensive;
  mas barato=cheaper; menos caro=cheaper; mas cerca=closer; gratis=free of charge;
  museo=museum; museos=museums; parque=park; pasear=walk around; que hacer=things to do;
  cosas que hacer=things to do; algo que hacer=something to do; algo divertido=something fun; aburrido=bored;
  aburrida=bored; vista=view; vistas=views; cine=cinema; pelicula=movie;
  eventos=events; evento=event; concierto=concert; conciertos=concerts; que hay hoy=what is on today;
  que hay esta noche=what is on tonight; que hay este finde=what is on this weekend;
  que hay para hacer=what is there to do; feria=fair; exposicion=exhibit;
  peluqueria=barber; barberia=barber; gimnasio=gym; cajero=atm; cajero automatico=atm; farmacia=pharmacy;
  bano=bathroom; banos=bathroom; banos publicos=public bathroom; imprimir=print; lavanderia=laundromat;
  iglesia=church; rezar=pray;
  busco=looking for; estoy buscando=looking for; buscando=looking for; quiero=i want; quisiera=i want;
  queremos=we want; necesito=i need; necesitamos=we need; recomiendas=recommend; recomiendame=recommend;
  recomendacion=recommendation; recomendaciones=recommendations; conoces=do you know; sabes=do you know; algun=any;
  alguna=any; algunos=any; algo=something; lugar=place; lugares=places; sitio=place; sitios=places;
  otro sitio=another place; otro lugar=another place; otra opcion=another option; otro=another; otra=another;
  otros=others; mejor=best; bueno=good; buena=good; buenos=good; para=for; somos=we are; personas=people;
  amigos=friends; con mi novia=with my girlfriend; con mi novio=with my boyfriend; con mis amigos=with my friends;
  con mis panas=with my friends; el primero=the first one; la primera=the first one; el segundo=the second one;
  la segunda=the second one; el tercero=the third one; el ultimo=the last one; ese=that one; esa=that one; eso=that;
  es caro=is it expensive; muy lejos=too far; muy caro=too expensive; demasiado caro=too expensive;
  cierra temprano=closes early; cierra=closes; hay eventos=any events; espanol=spanish language; en espanol=;
  fuera=outside; afuera=outside; al aire libre=outdoors; dentro=inside; menos de=under; dolares=dollars;
  minutos=minutes; reservame=reserve me; reserva=reserve; reservar=reserve; pide=order; pideme=order me; llama=call;
  traduce=translate; traducir=translate; ayudame con mi tarea=help me with my homework; tengo examen=i have an exam;
  examen=exam; unas=some; unos=some; con=with; donde comprar=where to buy; cual es mejor=which one is better;
  cual=which one; por que=why;
  kal=tomorrow; aaj=today; aaj raat=tonight; aaj shaam=tonight; abhi=right now; subah=morning; barish=rain;
  baarish=rain; mausam=weather; thand=cold; thanda=cold; garmi=hot; hogi=will it be; hoga=will it be; kya=is it;
  kaisa hai=how is; kaisa=how is; kaise=how; kaise jau=how do i get to; kaise jaun=how do i get to;
  kaise jana hai=how do i get to; kaise pahunche=how do i get to; kaise pahuchu=how do i get to; kaha hai=where is;
  kahan hai=where is; kidhar hai=where is; kahan=where; kaha=where; kidhar=where; kitni door hai=how far is it;
  kitna door hai=how far is it; mujhe=i want; hume=we want; humein=we want; chahiye=need; chaiye=need;
  khana hai=eat; khana khana hai=eat food; khana=food; khane=food; khane ka=food; bhook lagi hai=i am hungry;
  bhook=hungry; bhukh=hungry; chai=chai; sasta=cheap; saste=cheap; sasti=cheap; mehnga=expensive; paas=near;
  paas mein=nearby; ke paas=near here; aas paas=nearby; nazdeek=near; koi=any; accha=good; acha=good; achha=good;
  acchi=good; achi=good; jagah=place; jaga=place; batao=suggest; bata=suggest; bolo=suggest; padhai=study;
  padhne=study; padhna=study; padhne ke liye=to study; kitab=book; kitabein=books; kapde=clothes; kharidna=buy;
  kharidne=buy; daru=drinks; daaru=drinks; peene=drinks; nachna=dancing; nachne=dancing; ghumne=explore;
  ghoomne=explore; ghumna=explore; ghoomna=explore; dost=friend; doston=friends; yaar=dude; bhai=bro;
  dhanyavaad=thanks; shukriya=thanks; namaste=hello; kya haal hai=how are you; kaise ho=how are you;
  kya chal raha hai=what is happening; chal raha hai=happening; kuch=something; kuch aur=something else;
  doosra=another; dusra=another; dusri=another; aur=more; mandir=temple; masjid=mosque; namaz=pray;
  namaz padhne=pray; hai kya=is it; khula hai=is it open; band hai=is it closed; paidal=on foot; mera=my; mere=my;
  jaldi=quick; shakahari=vegetarian; nahi=no; pehla=the first one; pehle wala=the first one;
  dusra wala=the second one; shaam=evening; raat=night; hafte=week; karna=do; karne=do; karne ka=to do;
  karne ke liye=to do
`);

/** Mean something in English too: read as Spanish only in a message that is surely Spanish. */
export const SPANISH_ONLY: Glosses = glosses(`
  mein=in; se=from; hum=we; log=people; casa=home; de=of; en=in; el=the; la=the; los=the; las=the; un=a; una=a;
  y=and; o=or; es=is; esta=is; este=this; hay=is there; no=no; sin=without; que=what; a=to; al=to the; del=of the;
  me=me; mi=my; lugar=place; mesa=table; pa=for; por=for; mas=more; muy=very; ir=go; llegar=get; cuando=when;
  hacer=do; tomar=drink; para comer=to eat; si=yes; pero=but; te=; le=; lo=the; su=its; mucho=much; poco=little;
  ver=see; salir=go out; ahi=there; alli=there; van=; va=will; son=are
`);

/** Chinese by longest match; what is not listed is left out. */
export const CHINESE: Glosses = glosses(`
  你好=hello; 您好=hello; 嗨=hi; 谢谢=thanks; 谢啦=thanks; 多谢=thanks; 再见=bye; 拜拜=bye; 晚安=good night; 早上好=good morning;
  早安=good morning; 你是谁=who are you; 你能做什么=what can you do; 你会什么=what can you do; 你是机器人吗=are you a bot; 哈哈=haha;
  怎么=how do i get; 去= to; 怎么去=how do i get to; 怎么走=how do i get there; 怎么到=how do i get to; 如何去=how do i get to;
  怎样去=how do i get to; 带我去=take me to; 去哪=where to go; 在哪里=where is it; 在哪儿=where is it; 在哪=where is it; 哪里=where;
  哪儿=where; 多远=how far; 多久=how long; 走路=walking; 步行=walking; 地铁=subway; 坐地铁=by subway; 公交=bus; 坐车=by bus;
  几号线=which line; 从= from; 到= to;
  今天=today; 今晚=tonight; 今天晚上=tonight; 明天=tomorrow; 明早=tomorrow morning; 明天早上=tomorrow morning;
  明天上午=tomorrow morning; 明晚=tomorrow; 明天晚上=tomorrow; 后天=the day after; 周末=weekend; 这周末=this weekend; 现在=right now;
  下午=this afternoon; 今天下午=this afternoon; 晚上=tonight; 早上=morning; 周一=monday; 周二=tuesday; 周三=wednesday; 周四=thursday;
  周五=friday; 周六=saturday; 周日=sunday; 周天=sunday; 星期一=monday; 星期二=tuesday; 星期三=wednesday; 星期四=thursday; 星期五=friday;
  星期六=saturday; 星期天=sunday; 星期日=sunday; 礼拜六=saturday; 礼拜天=sunday;
  天气=weather; 天气怎么样=how is the weather; 下雨=rain; 下不下雨=is it going to rain; 会=will; 雪=snow; 雨=rain; 冷=cold; 热=hot;
  太阳=sunny; 晴天=sunny; 温差=temperature; 会下雨吗=is it going to rain; 会不会下雨=is it going to rain; 下雪=snow;
  会下雪吗=is it going to snow; 会不会下雪=is it going to snow; 冷不冷=is it cold; 热不热=is it hot; 冷吗=is it cold; 热吗=is it hot;
  气温=temperature; 温度=temperature; 几度=how many degrees; 多少度=how many degrees; 雨伞=umbrella; 带伞=do i need an umbrella;
  要带伞吗=do i need an umbrella; 伞=umbrella; 穿什么=what should i wear; 外套=jacket; 刮风=windy; 风大=windy; 日落=sunset;
  吃=eat; 好吃=delicious food; 好吃的=good food; 吃饭=eat; 吃的=food; 饭=food; 饿=hungry; 饿了=hungry; 早饭=breakfast; 早餐=breakfast;
  午饭=lunch; 午餐=lunch; 晚饭=dinner; 晚餐=dinner; 夜宵=late night food; 宵夜=late night food; 餐厅=restaurant; 饭店=restaurant;
  餐馆=restaurant; 中餐=chinese; 中国菜=chinese; 川菜=sichuan; 火锅=hot pot; 拉面=ramen; 面条=noodles; 牛肉面=noodles; 饺子=dumplings;
  小笼包=soup dumplings; 点心=dim sum; 早茶=dim sum; 烧烤=bbq; 麻辣烫=mala; 麻辣=mala; 粤菜=cantonese; 日料=japanese; 日本菜=japanese;
  寿司=sushi; 韩餐=korean; 韩国菜=korean; 韩国烤肉=korean bbq; 泰国菜=thai; 越南粉=pho; 披萨=pizza; 汉堡=burger; 甜品=dessert; 甜点=dessert;
  冰淇淋=ice cream; 蛋糕=cake; 奶茶=boba; 珍珠奶茶=boba; 咖啡=coffee; 咖啡店=cafe; 咖啡馆=cafe; 咖啡厅=cafe; 茶=tea; 小吃=snack; 美食=food;
  食堂=food; 餐=meal; 面=noodles; 饭馆=restaurant; 包子=bao; 烤鸭=chinese; 面包=bakery; 甜甜圈=donut; 牛排=steak; 海鲜=seafood;
  墨西哥菜=mexican; 意大利菜=italian; 意大利面=pasta; 印度菜=indian; 素菜=vegetarian; 素食餐厅=vegetarian restaurant; 快餐=fast food;
  外带=to go; 打包=to go; 赶时间=in a rush; 快一点=quick; 素食=vegetarian; 吃素=vegetarian; 清真=halal;
  喝酒=drinks; 酒吧=bar; 清吧=quiet bar; 啤酒=beer; 鸡尾酒=cocktail; 喝一杯=a drink; 小酌=a drink; 红酒=wine; 蹦迪=clubbing;
  夜店=nightclub; 跳舞=dancing; 唱歌=karaoke; ktv=karaoke; 唱k=karaoke; 派对=party;
  学习=study; 自习=study; 自习室=study room; 图书馆=library; 写作业=do homework; 写论文=write my paper; 安静=quiet; 插座=outlet;
  复习=study; 办公=work on my laptop;
  书店=bookstore; 买书=buy a book; 书=book; 漫画=manga; 日文漫画=manga; 离=near; 漫画店=comic shop; 借书=borrow a book;
  二手书=used books; 超市=supermarket; 买菜=groceries; 买衣服=buy clothes; 衣服=clothes; 买鞋=buy shoes; 鞋=shoes; 买=buy;
  购物=shopping; 逛街=shopping; 商场=mall; 商店=store; 礼物=gift; 便宜=cheap; 便宜的=cheap; 便宜点=cheaper; 便宜一点=cheaper; 更便宜=cheaper;
  免费=free of charge; 贵=expensive; 太贵了=too expensive; 太贵=too expensive; 太远了=too far; 太远=too far; 吵=loud; 太吵=too loud;
  太吵了=too loud; 安静一点=quieter; 大一点=bigger; 不想=not want; 不喜欢=not; 近一点=closer; 近点=closer; 更近=closer;
  好玩=fun; 好玩的=something fun; 玩=something fun; 玩的=something fun; 博物馆=museum; 公园=park; 景点=sights; 逛逛=walk around;
  散步=go for a walk; 拍照=photo spot; 看电影=movie; 电影院=cinema; 电影=movie; 夜景=skyline view; 无聊=bored; 风景=view; 保龄球=bowling;
  展览=exhibit; 美术馆=museum;
  活动=events; 有什么活动=what events; 演唱会=concert; 音乐会=concert; 讲座=lecture event; 招聘会=career fair; 演出=performance;
  音乐节=festival; 社团=club meeting; 比赛=watch the game; 中秋节=mid autumn; 春节=lunar new year; 校园=on campus;
  理发=haircut; 理发店=barber; 剪头发=haircut; 健身房=gym; 健身=gym; 取款机=atm; 取钱=atm; 打印=print; 药店=pharmacy; 厕所=bathroom;
  洗手间=bathroom; 卫生间=bathroom; 洗衣店=laundromat; 邮局=post office; 修手机=phone repair; 教堂=church; 祷告=pray; 银行=bank;
  附近=nearby; 这附近=nearby; 旁边=near; 近= near; 推荐=recommend; 有推荐吗=any recommendations; 推荐一下=recommend; 有没有=is there;
  有什么=what; 哪家=which one; 哪个=which one; 哪一个=which one; 找=find; 想=want; 想去=want to go to; 我想=i want; 要=want; 需要=need;
  地方=place; 第一个=the first one; 第二个=the second one; 第三个=the third one; 第一家=the first one; 第二家=the second one;
  第三家=the third one; 最后一个=the last one; 那个=that one; 这个=this one; 还有吗=any others; 还有别的吗=anything else;
  别的=something else; 换一个=another one; 换一家=another place; 其他=other; 其他的=others; 开门=open; 开着=open; 现在开=open now;
  还开着=still open; 几点关门=what time does it close; 营业=open; 个人=people; 两个人=2 people; 三个人=3 people; 四个人=4 people;
  五个人=5 people; 六个人=6 people; 我们=we; 朋友=friends; 我=i; 有=; 两个小时=for two hours; 小时=hours; 分钟=minutes; 室外=outdoor;
  户外=outdoor; 室内=indoor; 天台=rooftop; 帮我写=write me an essay; 帮我订位=book me a table; 订位=book me a table; 帮我订=book me a;
  订票=buy me tickets; 作业答案=answer to my homework; 翻译=translate; 帮我叫车=call me an uber; 不要= not; 不= not; 和= and;
  还是= or; 校区= campus; 布鲁克林校区=brooklyn campus; 曼哈顿校区=manhattan campus;
  布鲁克林大桥=brooklyn bridge; 布鲁克林=brooklyn; 曼哈顿=manhattan; 中央公园=central park; 时代广场=times square;
  华盛顿广场公园=washington square park; 华盛顿广场=washington square; 唐人街=chinatown; 中国城=chinatown; 法拉盛=flushing;
  联合广场=union square; 自由女神=statue of liberty; 大都会博物馆=metropolitan museum; 帝国大厦=empire state building;
  中央车站=grand central; 宾州车站=penn station; 皇后区=queens; 肯尼迪机场=jfk; 大都会=met museum; 现代艺术博物馆=moma; 第五大道=fifth avenue;
  华尔街=wall street; 布鲁克林大桥公园=brooklyn bridge park; 高线公园=high line; 苏豪=soho; 韩国城=koreatown; 小意大利=little italy;
  东村=east village; 西村=west village; 展望公园=prospect park; 威廉斯堡=williamsburg; 科尼岛=coney island
`);
