/** Larger areas for towns, suburbs and counties that the place lists of the rules know: what everybody can look up on a map. */
const areas: readonly (readonly [area: string, names: string])[] = [
  [
    "the Western Cape",
    "khayelitsha|mitchells plain|gugulethu|langa|nyanga|philippi|delft|bonteheuwel|manenberg|athlone|grassy park|hout bay|sea point|observatory|woodstock|rondebosch|claremont|wynberg|constantia|muizenberg|fish hoek|bellville|parow|goodwood|durbanville|brackenfell|kraaifontein|mfuleni|milnerton|cape town|kaapstad|die kaap|stellenbosch|paarl|worcester|george|knysna|mossel bay|oudtshoorn|hermanus|beaufort west|swellendam|malmesbury|saldanha|overberg|swartland|boland|klein karoo",
  ],
  [
    "Gauteng",
    "soweto|diepkloof|meadowlands|pimville|dobsonville|eldorado park|lenasia|orange farm|hillbrow|yeoville|berea|sandton|rosebank|randburg|midrand|tembisa|diepsloot|krugersdorp|katlehong|thokoza|vosloorus|daveyton|mamelodi|atteridgeville|soshanguve|mabopane|hammanskraal|centurion|sebokeng|sharpeville|evaton|johannesburg|joburg|jozi|egoli|pretoria|tshwane|ekurhuleni|benoni|boksburg|germiston|vereeniging|alberton",
  ],
  [
    "KwaZulu-Natal",
    "umlazi|kwamashu|inanda|ntuzuma|phoenix|chatsworth|cato manor|wentworth|umhlanga|pinetown|imbali|durban|durbs|ethekwini|pietermaritzburg|newcastle|ladysmith|richards bay|zululand",
  ],
  [
    "the Eastern Cape",
    "mdantsane|zwelitsha|motherwell|new brighton|kwazakhele|zwide|walmer|gqeberha|port elizabeth|east london|mthatha|umtata|makhanda|grahamstown|queenstown|komani|graaff-reinet|cradock|aliwal north|transkei|ciskei|pondoland",
  ],
  ["the Free State", "mangaung|botshabelo|thaba nchu|bloemfontein|welkom|bethlehem|kroonstad|qwaqwa"],
  [
    "the north of South Africa",
    "seshego|mankweng|thohoyandou|giyani|bushbuckridge|polokwane|tzaneen|nelspruit|mbombela|witbank|emalahleni|lowveld|rustenburg|mahikeng|potchefstroom|klerksdorp|jouberton|ikageng",
  ],
  ["the Northern Cape", "kimberley|galeshewe|upington|springbok|namaqualand|de aar"],
  [
    "Scotland",
    "glasgow|edinburgh|aberdeen|dundee|inverness|perth|stirling|paisley|airdrie|ayr|kilmarnock|greenock|falkirk|dunfermline|kirkcaldy|fife|lothian|ayrshire|lanarkshire|perthshire|angus|aberdeenshire|moray|caithness|sutherland|argyll|skye|lewis|harris|uist|barra|mull|islay|jura|orkney|shetland|stornoway|lerwick|kirkwall|oban|fort william|ullapool|govan|gorbals|easterhouse|leith",
  ],
  [
    "Wales",
    "cardiff|swansea|newport|wrexham|aberdare|barry|llanelli|merthyr tydfil|bangor|aberystwyth|anglesey|gwynedd|powys|ceredigion|pembrokeshire|carmarthenshire|glamorgan|gwent|the valleys|rhondda|splott|tenby",
  ],
  [
    "Northern Ireland",
    "belfast|derry|londonderry|lisburn|newry|omagh|enniskillen|fermanagh|tyrone|south armagh|ballymena|coleraine|county antrim|county down|county armagh",
  ],
  [
    "northern England",
    "whitby|hawes|york|leeds|bradford|hull|sheffield|huddersfield|halifax|wakefield|barnsley|doncaster|rotherham|harrogate|scarborough|middlesbrough|sunderland|newcastle upon tyne|gateshead|durham|carlisle|kendal|lancaster|blackpool|blackburn|burnley|preston|bolton|bury|oldham|rochdale|accrington|manchester|salford|stockport|altrincham|liverpool|birkenhead|wigan|warrington|grimsby|lancashire|merseyside|greater manchester|cumbria|northumberland|teesside|tyneside|yorkshire|north yorkshire|west yorkshire|south yorkshire|the wirral|the dales|toxteth|moss side",
  ],
  [
    "the English Midlands",
    "birmingham|coventry|wolverhampton|walsall|dudley|leicester|nottingham|derby|stoke-on-trent|stafford|shrewsbury|telford|worcester|hereford|lincoln|northampton|rugby|kettering|corby|derbyshire|nottinghamshire|leicestershire|lincolnshire|rutland|northamptonshire|shropshire|staffordshire|warwickshire|worcestershire|herefordshire|cheshire|black country|peak district|handsworth",
  ],
  [
    "southern England",
    "bristol|bath|plymouth|exeter|truro|penzance|bournemouth|poole|southampton|portsmouth|brighton|hove|eastbourne|hastings|dover|canterbury|maidstone|margate|reading|slough|oxford|swindon|gloucester|cheltenham|salisbury|guildford|crawley|cornwall|devon|dorset|somerset|wiltshire|hampshire|sussex|west sussex|east sussex|surrey|kent|berkshire|oxfordshire|buckinghamshire|gloucestershire|isle of wight|cotswolds|thames valley",
  ],
  [
    "the east of England",
    "norwich|ipswich|cambridge|peterborough|colchester|chelmsford|southend|luton|bedford|essex|norfolk|suffolk|cambridgeshire|bedfordshire|hertfordshire|the fens|fenland|lowestoft|great yarmouth|cromer",
  ],
  [
    "London",
    "peckham|hackney|brixton|tottenham|tower hamlets|lambeth|southwark|lewisham|newham|camden|islington|harlesden|archway|acton|croydon|ealing|barnet|walthamstow|stratford",
  ],
  [
    "the west of Ireland",
    "donegal|sligo|leitrim|mayo|galway|roscommon|clare|ennis|castlebar|ballina|westport|letterkenny|tuam|connemara|achill|achill island|aran islands|inis mór|erris|north mayo|east clare|doolin",
  ],
  [
    "the south of Ireland",
    "cork|kerry|tralee|killarney|limerick|tipperary|clonmel|waterford|west cork|dingle peninsula|beara|mallow|bantry|skibbereen|cobh|youghal|togher|mayfield|moyross|southill",
  ],
  [
    "the east of Ireland",
    "dublin|wicklow|wexford|kildare|meath|louth|drogheda|dundalk|navan|naas|bray|kilkenny|carlow|laois|offaly|westmeath|longford|athlone|tullamore|portlaoise|mullingar|ballyfermot|finglas|ballymun|coolock|darndale|tallaght|clondalkin|blanchardstown|crumlin|howth|malahide|cavan|monaghan",
  ],
  [
    "Hong Kong Island",
    "wan chai|causeway bay|happy valley|north point|quarry bay|taikoo|sai wan ho|shau kei wan|chai wan|ap lei chau|pok fu lam|pokfulam|kennedy town|sai ying pun|sheung wan|mid levels|stanley|repulse bay",
  ],
  [
    "Kowloon",
    "tsim sha tsui|tst|jordan|yau ma tei|mong kok|mongkok|sham shui po|shamshuipo|cheung sha wan|lai chi kok|mei foo|kowloon tong|kowloon city|to kwa wan|hung hom|ho man tin|wong tai sin|diamond hill|san po kong|ngau tau kok|kowloon bay|kwun tong|lam tin|yau tong",
  ],
  [
    "the New Territories",
    "tseung kwan o|sai kung|ma on shan|sha tin|shatin|tai wai|fo tan|tai po|fanling|sheung shui|yuen long|tin shui wai|tuen mun|tsuen wan|kwai chung|kwai fong|tsing yi|tung chung|lantau|mui wo|tai o|cheung chau|lamma|peng chau",
  ],
  [
    "港島",
    "中環|上環|西環|西營盤|堅尼地城|金鐘|灣仔|銅鑼灣|跑馬地|天后|炮台山|北角|鰂魚涌|太古|太古城|西灣河|筲箕灣|柴灣|小西灣|香港仔|鴨脷洲|黃竹坑|薄扶林|赤柱",
  ],
  [
    "九龍",
    "尖沙咀|佐敦|油麻地|旺角|太子|大角咀|深水埗|長沙灣|荔枝角|美孚|石硤尾|九龍塘|九龍城|土瓜灣|紅磡|何文田|啟德|黃大仙|鑽石山|慈雲山|新蒲崗|樂富|牛頭角|九龍灣|觀塘|秀茂坪|藍田|油塘",
  ],
  [
    "新界",
    "將軍澳|調景嶺|坑口|寶琳|西貢|馬鞍山|沙田|大圍|火炭|大埔|粉嶺|上水|元朗|天水圍|屯門|荃灣|葵涌|葵芳|葵興|青衣|東涌|大嶼山|梅窩|大澳|長洲|南丫島|坪洲",
  ],
];

const known = new Map<string, readonly string[]>();
for (const [area, names] of areas) for (const name of names.split("|")) known.set(name, [...(known.get(name) ?? []), area]);

/** The region of a place, by its name in small letters; undefined where none is known, or where several places bear the name. */
export function regionOf(name: string): string | undefined {
  const plain = name.startsWith("county ") || name.startsWith("co ") ? name.slice(name.indexOf(" ") + 1) : name;
  const found = known.get(name) ?? known.get(plain) ?? [];
  return found.length === 1 ? found[0] : undefined;
}
