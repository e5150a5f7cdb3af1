/**
 * Places of the city that students name, as they are written, with other names for them behind `=`. What is not here is
 * still read as a name where the sentence says so ("how do i get to ..."); a listed one is known anywhere.
 */
const LIST = `
  Bobst Library=bobst|bobst libary|elmer bobst; Dibner Library=dibner|bern dibner|bern dibner library;
  Kimmel Center=kimmel|kimmel centre; Stern School of Business=stern|stern school;
  Tisch School of the Arts=tisch|tisch school; Gallatin; Steinhardt;
  Silver Center=silver center|silver centre|silver building; Courant Institute=courant|courant institute;
  Warren Weaver Hall=warren weaver|warren weaver hall; Cantor Film Center=cantor film center|cantor;
  Skirball Center=skirball|skirball center; Paulson Center=paulson|paulson center|john paulson center;
  Palladium=palladium|palladium hall|palladium gym; Third North=third north|3rd north;
  Founders Hall=founders hall|founders; Lipton Hall=lipton|lipton hall; Weinstein Hall=weinstein|weinstein hall;
  Rubin Hall=rubin|rubin hall; Goddard Hall=goddard|goddard hall; Brittany Hall=brittany hall;
  Carlyle Court=carlyle court|carlyle;
  University Hall=uhall|u hall|university hall; Gramercy Green=gramercy green; Lafayette Hall=lafayette hall;
  Alumni Hall=alumni hall; Jacobs Academic Building=jacobs|jacobs academic building|jacobs building;
  Rogers Hall=rogers hall|rogers; Wunsch Hall=wunsch|wunsch hall; 370 Jay=370 jay|370 jay street;
  Othmer Hall=othmer|othmer hall; Clark Street Residence=clark residence|clark hall;
  MakerSpace=makerspace|maker space; 404 Fitness=404 fitness|404 gym; Torch Club=torch club;
  NYU Bookstore=nyu bookstore|campus bookstore; Wasserman Center=wasserman|wasserman center;
  Global Center=global center; Hayden Hall=hayden|hayden hall; Meyer Hall=meyer hall; Tisch Hall=tisch hall;
  Vanderbilt Hall=vanderbilt hall; Student Health Center=student health center|nyu health center|student health;
  NYU Langone=langone|nyu langone; Brown Building=brown building; Pless Hall=pless|pless hall;
  Provincetown Playhouse; Greene Street;
  Washington Square Park=washington square park|wash square park|washington park|the arch|washington square arch;
  Union Square=union square; Union Square Park; Tompkins Square Park=tompkins square park|tompkins;
  Madison Square Park; Bryant Park; Central Park; Prospect Park; Fort Greene Park;
  Brooklyn Bridge Park=brooklyn bridge park|bbp; Domino Park; McCarren Park; Hudson River Park; Battery Park;
  Riverside Park; Riverside Drive; Cadman Plaza; MetroTech Commons; High Line=high line|highline; Little Island;
  Governors Island; Roosevelt Island; Randalls Island; East River Park; Seward Park; Sara D Roosevelt Park;
  Columbus Park; Abingdon Square; Stuyvesant Square; Father Demo Square; Elizabeth Street Garden;
  Brooklyn Botanic Garden=brooklyn botanic garden|botanic garden|brooklyn botanical garden;
  Brooklyn Heights Promenade=brooklyn heights promenade|the promenade|promenade; Bronx Zoo; Prospect Park Zoo;
  Green-Wood Cemetery=green wood cemetery|greenwood cemetery;
  Botanical Garden=bronx botanical garden|new york botanical garden; Pier 57; Pier 45; Pier 1; Pier 6;
  Chelsea Piers; Pier 17; Rockaway Beach=rockaway beach|the rockaways|rockaways|far rockaway; Coney Island;
  Brighton Beach; Jones Beach;
  Brooklyn Bridge; Manhattan Bridge; Williamsburg Bridge; Empire State Building=empire state building|empire state;
  Statue of Liberty; One World Trade Center=one world trade|world trade center|wtc|one world observatory;
  Top of the Rock; Rockefeller Center=rockefeller center|rockefeller; Times Square;
  Grand Central=grand central|grand central station|grand central terminal; Penn Station;
  Port Authority=port authority|port authority bus terminal; Moynihan Train Hall=moynihan|moynihan train hall;
  Wall Street; Charging Bull; Flatiron Building; The Oculus=oculus; Summit One Vanderbilt=summit one vanderbilt;
  Stonewall Inn=stonewall|stonewall inn; Roosevelt Island Tram;
  The Met=the met|met museum|metropolitan museum|metropolitan museum of art; MoMA=moma|museum of modern art;
  MoMA PS1=moma ps1|ps1; Whitney Museum=whitney|whitney museum; Guggenheim Museum=guggenheim|guggenheim museum;
  American Museum of Natural History=natural history museum|museum of natural history|american museum of natural history|amnh;
  Brooklyn Museum; Tenement Museum; New Museum; New York Transit Museum=transit museum|new york transit museum;
  Intrepid Museum=intrepid|intrepid museum; Frick Collection=frick|frick collection;
  The Cloisters=cloisters|the cloisters; Museum of the Moving Image=museum of the moving image;
  Morgan Library=morgan library; Poster House; Museum of Ice Cream; Fotografiska; Rubin Museum;
  9/11 Memorial=9 11 memorial|911 memorial; New York Public Library=new york public library|nypl;
  Jefferson Market Library=jefferson market library|jefferson market;
  Brooklyn Public Library=brooklyn public library; Center for Fiction=center for fiction; Color Factory;
  Museum of the City of New York; Jewish Museum; Neue Galerie; Cooper Hewitt; Spyscape; Museum of Sex;
  Museum of Chinese in America=moca|museum of chinese in america; Ellis Island; Bronx Museum;
  Noguchi Museum=noguchi|noguchi museum; International Center of Photography; Mercer Labs; Artechouse;
  Queens Museum; New York Hall of Science=hall of science|nysci; New York Aquarium=ny aquarium|new york aquarium;
  Central Park Zoo; LeFrak Center=lefrak|lefrak center; Wollman Rink=wollman|wollman rink; Luna Park; Fort Tilden;
  Orchard Beach; City Island; The Vessel=the vessel; Bethesda Fountain; The Ramble=the ramble; Belvedere Castle;
  Sheep Meadow; Great Lawn; Strawberry Fields; Wave Hill; Snug Harbor; Grand Army Plaza; Bush Terminal Park;
  Transmitter Park; Hunters Point South Park; Gantry Plaza State Park=gantry plaza|gantry park; Dyker Heights;
  Metrograph; Hayden Planetarium; Queens Night Market; Japan Society; Asia Society; Drawing Center; Poets House;
  Barclays Center=barclays|barclays center|barclay center; Madison Square Garden=madison square garden|msg;
  Yankee Stadium; Citi Field; BAM=bam|brooklyn academy of music; Public Theater=public theater; Webster Hall;
  Bowery Ballroom; Irving Plaza; Terminal 5; Brooklyn Steel; Brooklyn Paramount;
  Brooklyn Mirage=brooklyn mirage|avant gardner; House of Yes; Elsewhere Bushwick; Carnegie Hall; Lincoln Center;
  Apollo Theater=apollo theater; Radio City Music Hall=radio city|radio city music hall; Beacon Theatre; Film Forum;
  IFC Center; Angelika; Nitehawk; Alamo Drafthouse; Comedy Cellar; Blue Note=blue note; Village Vanguard;
  Smalls Jazz Club; Nuyorican Poets Cafe=nuyorican|nuyorican poets cafe; The Stone;
  Le Poisson Rouge=poisson rouge|le poisson rouge|lpr; Joyce Theater; National Sawdust; Forest Hills Stadium;
  Kings Theatre=kings theatre|kings theater; St. Ann's Warehouse=st anns warehouse; Music Hall of Williamsburg;
  Mercury Lounge; Baby's All Right=babys all right; Public Records; Le Bain;
  Strand Book Store=the strand|strand|strand book store|strand bookstore; McNally Jackson=mcnally jackson|mcnally;
  Books Are Magic; Mercer Street Books; Housing Works=housing works|housing works bookstore; Forbidden Planet;
  Barnes & Noble=barnes and noble|barnes noble|b and n; Greenlight Bookstore=greenlight|greenlight bookstore;
  Kinokuniya; Book Club Bar; Codex Books=codex; Three Lives; Printed Matter; Midtown Comics; Powerhouse Arena;
  Idlewild Books; Bluestockings; Yu and Me Books=yu and me books|yu and me;
  Trader Joe's=trader joe|trader joes|tjs; Whole Foods=whole foods|wholefoods; Target; H Mart=h mart|hmart; Wegmans;
  Apple Store; Best Buy; IKEA=ikea; Uniqlo; Muji; Costco; Party City; Macy's=macys; Bloomingdale's=bloomingdales;
  City Point; Fulton Mall; Atlantic Terminal; Brookfield Place; Westfield; Century 21;
  Beacon's Closet=beacons closet; Buffalo Exchange; L Train Vintage; Sahadi's=sahadis; Brooklyn Fare; Duane Reade;
  Walgreens; CVS=cvs; Chess Forum; Kalustyan's=kalustyans; Economy Candy; Fishs Eddy;
  Chelsea Market; Time Out Market; DeKalb Market Hall=dekalb market|dekalb market hall; Essex Market; Smorgasburg;
  Brooklyn Flea; Union Square Greenmarket; Market 57; Urban Hawker; Eataly; Shake Shack; Chipotle; Sweetgreen;
  Five Guys; McDonald's=mcdonalds; Taco Bell; Popeyes; Panera; Starbucks; Dunkin'=dunkin; Blue Bottle; Blank Street;
  Joe's Pizza=joes pizza; Prince Street Pizza; L'Industrie=lindustrie; Di Fara; Juliana's=julianas;
  Grimaldi's=grimaldis; Lucali; Roberta's=robertas; Scarr's=scarrs; Artichoke Pizza=artichoke pizza|artichoke;
  2 Bros=2 bros; Katz's Delicatessen=katzs|katz deli|katzs deli|katzs delicatessen;
  Russ & Daughters=russ and daughters; Mamoun's=mamouns; Levain Bakery=levain|levain bakery;
  Magnolia Bakery=magnolia|magnolia bakery; Junior's=juniors; Peter Luger; Carbone; Lilia; Via Carota;
  Xi'an Famous Foods=xian famous foods|xians|xian foods; Joe's Shanghai=joes shanghai; Veselka; Ippudo;
  Halal Guys=halal guys|the halal guys; Caffe Reggio=cafe reggio|reggio; Think Coffee; Stumptown; Devocion;
  Joe Coffee; Bluestone Lane; La Colombe; Birch Coffee; Gregorys; Culture Espresso; Saigon Shack; Thai Diner;
  Thai Villa; Nom Wah=nom wah|nom wah tea parlor; Absolute Bagels; Murray's Bagels=murrays bagels;
  Ess-a-Bagel=ess a bagel; Tompkins Square Bagels; Apollo Bagels; Van Leeuwen; Barcade; Amity Hall; Peculier Pub;
  McSorley's=mcsorleys; Please Don't Tell=pdt; Death & Co=death and co; Attaboy; Wiggle Room; Beauty & Essex;
  Phebe's=phebes; The Library Bar; Down the Hatch; Off the Wagon; Bowlero; Brooklyn Bowl; Fat Buddha;
  Chinatown Ice Cream Factory; Una Pizza Napoletana; Los Tacos No. 1=los tacos|los tacos no 1; Superiority Burger;
  Dhamaka; Semma; Jeepney; Miss Lily's=miss lilys; Sylvia's=sylvias; Red Rooster; Cafe Mogador=mogador; Balthazar;
  Sarge's=sarges; Insomnia Cookies; Milk Bar; 787 Coffee;
  Dumbo=dumbo; Williamsburg=williamsburg|wburg|willyb|billyburg; Bushwick; Greenpoint;
  Bed-Stuy=bed stuy|bedstuy|bedford stuyvesant; Crown Heights; Park Slope; Prospect Heights; Fort Greene;
  Clinton Hill; Boerum Hill; Cobble Hill; Carroll Gardens; Gowanus; Red Hook; Sunset Park; Bay Ridge; Flatbush;
  Bensonhurst; Downtown Brooklyn=downtown brooklyn|dt brooklyn|dtbk; Brooklyn Heights=brooklyn heights|bk heights;
  Vinegar Hill; Brooklyn Navy Yard=brooklyn navy yard|navy yard; Industry City; Ridgewood; Sheepshead Bay;
  East Village=east village|ev|e village; West Village=west village; Greenwich Village=greenwich village|the village;
  Lower East Side=lower east side|les; SoHo=soho; NoHo=noho; NoLita=nolita; Little Italy; Chinatown; Tribeca;
  Financial District=fidi|financial district; Chelsea; Flatiron=flatiron|flatiron district;
  Gramercy=gramercy|gramercy park; Murray Hill; Kips Bay; Koreatown=koreatown|ktown|k town; Midtown;
  Hell's Kitchen=hells kitchen; Upper East Side=upper east side|ues; Upper West Side=upper west side|uws;
  Harlem=harlem|east harlem; Washington Heights; Inwood; Morningside Heights;
  Columbia University=columbia university|columbia; Alphabet City;
  Meatpacking District=meatpacking|meatpacking district; Hudson Yards; Columbus Circle; Herald Square; Astor Place;
  St. Marks Place=st marks|st marks place|saint marks; Bowery=bowery|the bowery; Cooper Square; Cooper Union;
  Two Bridges; Battery Park City; Seaport=seaport|south street seaport; Lower Manhattan; Downtown Manhattan;
  City Hall; NoMad=nomad; Turtle Bay; Tudor City; Stuy Town=stuy town|stuytown;
  Long Island City=long island city|lic; Astoria; Flushing; Jackson Heights; Sunnyside; Forest Hills; Elmhurst;
  Woodside; Jamaica; Rego Park; Arthur Avenue=arthur avenue; Brooklyn=brooklyn; Manhattan=manhattan; Queens=queens;
  The Bronx=bronx|the bronx; Staten Island; Staten Island Ferry=staten island ferry;
  Jay St=jay|jay street|jay street metrotech|jay st metrotech; Court St=court street; Smith St=smith street;
  Atlantic Ave=atlantic avenue; Fulton St=fulton street|fulton; Flatbush Ave=flatbush avenue;
  DeKalb Ave=dekalb avenue; Borough Hall=borough hall; Hoyt St=hoyt|hoyt street|hoyt schermerhorn;
  Nevins St=nevins|nevins street; Bedford Ave=bedford avenue|bedford; Bleecker St=bleecker|bleecker street;
  MacDougal St=macdougal|macdougal street; Broadway=broadway lafayette; Houston St=houston|houston street;
  Canal St=canal street; Delancey St=delancey|delancey street; Mercer St=mercer street;
  Waverly Place=waverly|waverly place; Christopher St=christopher street; Montague St=montague|montague street;
  Myrtle Ave=myrtle|myrtle avenue; Lafayette St=lafayette street; Essex St=essex street; Spring St=spring street;
  Prince St=prince street; Lorimer St=lorimer|lorimer street; Avenue A=avenue a; Avenue B=avenue b;
  Avenue C=avenue c; Metropolitan Ave=metropolitan avenue; Fifth Avenue=fifth avenue;
  University Place=university place; Thompson St=thompson street; Sullivan St=sullivan street;
  Livingston St=livingston street; Clark St=clark street; York St=york street; High St=high street;
  Willoughby St=willoughby|willoughby street; Lawrence St=lawrence street;
  Schermerhorn St=schermerhorn|schermerhorn street; Grand St=grand street; Orchard St=orchard street;
  Mulberry St=mulberry street; Mott St=mott street; Great Jones St=great jones; Bond St=bond street;
  JFK=jfk|jfk airport|kennedy airport; LaGuardia Airport=laguardia|la guardia|lga|laguardia airport;
  Newark Airport=newark airport|ewr; Wall Street Ferry=pier 11; Dumbo Ferry Landing=dumbo ferry
`;

/** Each name with the words somebody may say for it, lower case and without accents. */
export const KNOWN_PLACES: readonly (readonly [name: string, said: readonly string[]])[] = LIST.split(';')
  .map((entry) => entry.trim().split('='))
  .filter(([name]) => name !== '')
  .map(([name, said]) => [
    name!,
    said?.split('|') ?? [name!.toLowerCase().replace(/['.]/g, '').replace(/[-&/]/g, ' ')],
  ]);

/** The campuses by any name. The park and the arch of the same name are places. */
export const CAMPUS_NAMES: Readonly<Record<string, 'tandon' | 'washington_square'>> = {
  tandon: 'tandon',
  'nyu tandon': 'tandon',
  metrotech: 'tandon',
  'metro tech': 'tandon',
  'metrotech center': 'tandon',
  '1 metrotech': 'tandon',
  '2 metrotech': 'tandon',
  '3 metrotech': 'tandon',
  '4 metrotech': 'tandon',
  '5 metrotech': 'tandon',
  '6 metrotech': 'tandon',
  '15 metrotech': 'tandon',
  '6 metrotech center': 'tandon',
  '5 metrotech center': 'tandon',
  '2 metrotech center': 'tandon',
  'brooklyn campus': 'tandon',
  'campus in brooklyn': 'tandon',
  'the engineering campus': 'tandon',
  'engineering campus': 'tandon',
  'engineering school': 'tandon',
  'nyu poly': 'tandon',
  'nyu brooklyn': 'tandon',
  'washington square': 'washington_square',
  'wash square': 'washington_square',
  'washington square campus': 'washington_square',
  'manhattan campus': 'washington_square',
  'campus in manhattan': 'washington_square',
  'village campus': 'washington_square',
  'greenwich village campus': 'washington_square',
  'manhattan one': 'washington_square',
  'village one': 'washington_square',
  'brooklyn one': 'tandon',
  'main campus': 'washington_square',
  'nyu main campus': 'washington_square',
};
