import { CATEGORIES, type Category, type Channel } from "@/lib/influencer/influencer";
import { PLATFORMS } from "@/lib/terms/platform";

export type DemoInfluencer = {
  name: string;
  handle: string;
  location: string;
  country: string;
  categories: Category[];
  /** The share of women among the followers, in percent, and the age that most followers are near. */
  women: number;
  age: number;
  channels: Channel[];
  bio: string;
};

// name | handle | location | country | categories | women % | age | platform followers engagement % ... | bio
const PEOPLE = `
Maya Okafor | mayacooks | Austin, Texas | United States | Food, Home and garden | 72 | 29 | instagram 298000 4.8, tiktok 114000 4.8 | Weeknight suppers with a Nigerian-Texan accent. Everything is cooked in my own kitchen, mess included.
Jonas Lindqvist | northlens | Gothenburg, Sweden | Sweden | Photography, Outdoors, Travel | 38 | 31 | youtube 1100000 2.9 | Long films about light, gear and cold places. One video a week, never rushed.
Amélie Roux | amelie.eats | Lyon, France | France | Food, Travel | 68 | 27 | instagram 88000 6.1 | Markets first, then the stove. French home cooking without the fuss.
Dev Patel | devpatelruns | Leicester, United Kingdom | United Kingdom | Fitness, Food | 44 | 24 | tiktok 236000 7.4 | Marathoner on a student budget. Training, rice and the occasional blister.
Sofía Herrera | sofi.enruta | Valencia, Spain | Spain | Travel, Food, Health | 64 | 30 | instagram 330000 3.9, youtube 210000 3.4 | Vivo en una furgoneta con dos fogones. Slow routes and what I cook on them.
Noah Kim | noahmakes | Seattle, Washington | United States | Home and garden, Art and design, Technology | 41 | 26 | tiktok 150000 8.2 | I build small useful things and fix the ones you were about to throw away.
Hana Sato | hana.daily | Kyoto, Japan | Japan | Beauty, Health | 88 | 25 | instagram 172000 5.2, youtube 64000 4.1 | Quiet mornings, skin first. Notes from a wooden house in Kyoto.
Kenji Watanabe | kenjiplates | Tokyo, Japan | Japan | Food, Travel | 52 | 33 | youtube 420000 3.1, instagram 96000 4.4 | Fifteen seats, one counter: I film the cooks behind Tokyo's smallest kitchens.
Aisha Rahman | aisharglow | Birmingham, United Kingdom | United Kingdom | Beauty, Fashion | 91 | 23 | tiktok 512000 6.8, instagram 143000 3.9 | Honest reviews for deeper skin tones. If it leaves a cast, I say so.
Lars Bakken | larsonsnow | Tromsø, Norway | Norway | Outdoors, Fitness | 36 | 32 | instagram 121000 5.5, youtube 58000 4.9 | Ski guide in winter, carpenter in summer. Weather is the main character.
Chiara Bellini | chiarainbici | Bologna, Italy | Italy | Outdoors, Travel, Food | 49 | 30 | instagram 67000 6.6 | I plan every ride around lunch.
Thandiwe Mokoena | thandi.trails | Cape Town, South Africa | South Africa | Outdoors, Fitness | 57 | 28 | instagram 83000 6.9, tiktok 41000 8.8 | Trail runner, sunrise person, loud about women in the mountains.
Marcus Bell | marcusbakes | Atlanta, Georgia | United States | Food, Family | 66 | 35 | instagram 205000 4.2, pinterest 88000 2.1 | Dad of three. Bread on Sundays, shortcuts on Tuesdays.
Ji-woo Park | jiwoo.skin | Seoul, South Korea | South Korea | Beauty | 90 | 24 | youtube 690000 3.6, instagram 310000 4.0 | Ingredient lists, read slowly. Former lab assistant.
Beatriz Santos | biasantos | Porto, Portugal | Portugal | Sustainability, Fashion, Beauty | 79 | 26 | instagram 156000 4.7 | Second-hand wardrobe, first-hand opinions.
Oluwaseun Adeyemi | seunlifts | Lagos, Nigeria | Nigeria | Fitness, Health | 39 | 27 | tiktok 388000 7.1, x 52000 1.8 | Strength for people with small flats and big ambitions.
Freya Jensen | freyafinds | Copenhagen, Denmark | Denmark | Home and garden, Fashion | 81 | 33 | instagram 94000 4.4, pinterest 132000 2.6 | Flea markets and what becomes of them. Colour is allowed.
Diego Fuentes | diegoasado | Mendoza, Argentina | Argentina | Food, Outdoors | 35 | 37 | youtube 265000 4.6, instagram 71000 5.0 | Fire, patience, salt. Everything else is decoration.
Yara El-Sayed | yara.kitchen | Cairo, Egypt | Egypt | Food, Family | 77 | 31 | tiktok 447000 6.2, instagram 188000 4.1 | My grandmother's recipes with her corrections left in.
Emma Novak | emmanovak.fit | Ljubljana, Slovenia | Slovenia | Fitness, Outdoors | 62 | 26 | instagram 48000 7.3 | Climbing, mobility and eating enough. Physio in training.
Takeshi Ono | takeshi.walks | Sapporo, Japan | Japan | Travel, Photography | 47 | 34 | youtube 133000 5.1 | I walk across one town a week and film what it sounds like.
Ravi Menon | ravicooksonce | Kochi, India | India | Food, Family | 58 | 32 | youtube 870000 3.8, instagram 240000 3.3 | Cook once, eat three times. South Indian food for busy weeks.
Clara Hoffmann | claraimgarten | Leipzig, Germany | Germany | Home and garden, Family | 83 | 38 | instagram 59000 6.0, pinterest 41000 3.0 | Schrebergarten, Einmachgläser, zwei Kinder, ein Hund.
Zoë van Dijk | zoewithoutplastic | Utrecht, Netherlands | Netherlands | Sustainability, Home and garden | 76 | 27 | instagram 112000 5.8 | A slightly smaller footprint, with humour. Fifth year without cling film.
Liam O'Connell | liamoutside | Galway, Ireland | Ireland | Outdoors, Photography | 45 | 29 | instagram 76000 5.9, youtube 38000 5.2 | Rain is a colour. Atlantic hikes and the kit that survives them.
Mei-Ling Chen | meilingbakes | Taipei, Taiwan | Taiwan | Food, Health | 80 | 28 | instagram 268000 4.9, youtube 92000 4.3 | Laminated dough is my love language.
Priscilla Mensah | prissymensah | Accra, Ghana | Ghana | Beauty, Fashion | 86 | 24 | tiktok 301000 7.7, instagram 154000 4.6 | Sunscreen evangelist. Hair days on Wednesdays.
Tyler Brooks | tylercampsagain | Boulder, Colorado | United States | Outdoors, Art and design | 33 | 30 | youtube 342000 4.4, tiktok 97000 6.0 | Backcountry cooking, cold nights, very few hot takes.
Nadia Petrova | nadiaonmat | Sofia, Bulgaria | Bulgaria | Fitness, Beauty | 84 | 29 | instagram 131000 4.9 | Pilates teacher. Ten minutes count.
Haruka Ito | haruka.colour | Osaka, Japan | Japan | Beauty, Fashion | 89 | 22 | tiktok 624000 8.1, instagram 211000 5.0 | One colour a day, from eyes to nails.
Samuel Wright | samwrightathome | Manchester, United Kingdom | United Kingdom | Home and garden, Art and design, Family | 59 | 34 | instagram 102000 4.6, tiktok 66000 5.9 | A terraced house, two toddlers, no builder. We get there.
Fatima Zahra Idrissi | fatimaz.table | Marrakesh, Morocco | Morocco | Food, Travel | 71 | 30 | instagram 178000 5.4 | Long tables, many spoons. I style and shoot everything I cook.
Elif Kaya | elifsofra | Istanbul, Turkey | Türkiye | Food, Home and garden | 74 | 33 | instagram 356000 3.7, youtube 147000 3.5 | Breakfast is a meal of forty plates. I will prove it.
Anders Holm | andersfjell | Bergen, Norway | Norway | Outdoors, Travel | 40 | 36 | youtube 188000 4.7 | Solo crossings with a camera and a very heavy pot.
Gabriela Ríos | gabirios | Mexico City, Mexico | Mexico | Food, Health | 70 | 26 | tiktok 734000 6.4, instagram 229000 4.0 | Salsa for every mood. I read your comments while I cook.
Callie Nguyen | callieandco | Melbourne, Australia | Australia | Family, Home and garden | 85 | 34 | instagram 91000 5.3, pinterest 77000 2.4 | Lunchboxes, craft tables, and the truth about bedtime.
Pavel Dvořák | paveloutdoor | Brno, Czechia | Czechia | Outdoors, Technology | 31 | 33 | youtube 97000 5.6 | I test gear until it breaks and then read you the warranty.
Ines Duarte | inesduarte.studio | Lisbon, Portugal | Portugal | Fashion, Photography | 73 | 28 | instagram 64000 5.7 | Film photographer. Clothes that last longer than a season.
Jamal Thompson | jamalgrills | Kansas City, Missouri | United States | Food, Family | 42 | 38 | youtube 515000 3.9, tiktok 182000 5.5 | Low, slow and properly seasoned. Pitmaster, uncle, critic of lids.
Saanvi Kulkarni | saanvi.simple | Pune, India | India | Beauty, Health | 87 | 23 | instagram 397000 4.3 | Five products, five minutes, monsoon-proof.
Mikko Laine | mikkoinwoods | Tampere, Finland | Finland | Outdoors, Home and garden | 43 | 35 | instagram 52000 6.4, youtube 29000 6.1 | Sauna builder. Firewood, silence, coffee.
Charlotte Dubois | charlotteauvert | Brussels, Belgium | Belgium | Food, Home and garden | 75 | 36 | instagram 73000 5.1 | Plant-forward plates from a balcony of nine square metres.
Akira Tanaka | akira.desk | Yokohama, Japan | Japan | Technology, Photography | 29 | 27 | youtube 251000 4.0, x 118000 1.6 | Small desks, good light, tidy cables.
Sienna Marlowe | siennamarlowe | Los Angeles, California | United States | Beauty, Fashion, Health | 82 | 25 | instagram 1240000 1.9, tiktok 860000 3.2 | Soft glam and harder questions. Former make-up artist on set.
Kwame Boateng | kwamerides | London, United Kingdom | United Kingdom | Fitness, Outdoors | 37 | 31 | instagram 87000 5.6, youtube 45000 5.0 | Fixed gear, long weekends, big breakfasts.
Ana Kovačević | anapece | Zagreb, Croatia | Croatia | Food, Family | 81 | 37 | youtube 174000 4.8, instagram 82000 4.9 | Kolači subotom. Recipes tested by a noisy family of seven.
Minh Tran | minhstreet | Ho Chi Minh City, Vietnam | Vietnam | Food, Travel | 50 | 27 | tiktok 571000 7.9 | Street food maps, one district at a time. I pay for my own bowls.
Rosa Lindgren | rosalindgren | Malmö, Sweden | Sweden | Home and garden, Health | 79 | 32 | instagram 119000 4.5 | Small-space living with a large dog.
Theo Papadakis | theopapadakis | Heraklion, Greece | Greece | Food, Outdoors | 48 | 34 | instagram 46000 7.0, youtube 33000 5.8 | Foraging, fishing, and my aunt's opinion on both.
Naomi Fischer | naomifischer | Zurich, Switzerland | Switzerland | Beauty, Health | 84 | 35 | instagram 138000 3.8 | Skincare past thirty-five without the fear.
Hugo Martel | hugomartel | Montréal, Canada | Canada | Outdoors, Photography | 46 | 30 | instagram 99000 5.2, tiktok 57000 6.3 | Winter camping en français and in mittens.
Leilani Kahale | leilani.kahale | Honolulu, Hawaii | United States | Outdoors, Health, Beauty | 69 | 26 | instagram 214000 5.0, tiktok 133000 6.6 | Reef-safe everything. Surf before emails.
Adrián Castillo | adriancastillo | Bogotá, Colombia | Colombia | Fitness, Food | 51 | 28 | youtube 158000 5.0 | Cocino lo que entreno. High protein, low drama.
Wren Ashdown | wrenashdown | Bristol, United Kingdom | United Kingdom | Home and garden, Art and design | 78 | 39 | instagram 37000 7.6, pinterest 54000 3.2 | Limewash, lino prints and a stubborn old house.
Nana Ogawa | nana.onsen | Beppu, Japan | Japan | Travel, Beauty, Health | 77 | 31 | instagram 84000 6.2 | One hot spring a week and what it does to my face.
Yusuf Demir | yusufdemir | Berlin, Germany | Germany | Food, Technology | 40 | 29 | tiktok 93000 6.7, twitch 22000 3.0 | I cook live on Thursdays. Chat decides the spice.
Imani Carter | imanicarter | Chicago, Illinois | United States | Beauty, Family | 88 | 33 | instagram 186000 4.4, youtube 121000 4.2 | Curls, calm mornings, products my kids cannot open.
Rin Kobayashi | rin.bento | Fukuoka, Japan | Japan | Food, Family | 82 | 35 | instagram 302000 4.7, tiktok 98000 6.9 | Bento at 5.40 every morning. No faces on the rice, mostly.
Katya Lysenko | katyalys | Kraków, Poland | Poland | Fashion, Sustainability | 75 | 27 | tiktok 207000 6.0, instagram 117000 4.1 | Trains, thrift shops and three languages, often at once.
Oscar Villanueva | oscarvilla | Manila, Philippines | Philippines | Technology, Health | 47 | 24 | tiktok 264000 7.0, youtube 73000 4.5 | Budget gadgets and a very opinionated grandmother.
Bronwyn Hughes | bronwynbakes | Cardiff, United Kingdom | United Kingdom | Food, Home and garden | 80 | 41 | instagram 31000 8.4 | Welsh cakes, proper crumbs, tins older than me.
Tāne Walker | tanewalker | Queenstown, New Zealand | New Zealand | Outdoors, Fitness | 38 | 31 | youtube 143000 5.3, instagram 69000 6.1 | Ridge lines and recovery days. Manuka honey on everything.
`;

function influencerOf(line: string): DemoInfluencer {
  const [name, handle, location, country, categories, women, age, channels, bio] = line.split(" | ");
  if (!name || !handle || !location || !country || !categories || !channels || !bio)
    throw new Error(`not a person: ${line}`);
  return {
    name,
    handle,
    location,
    country,
    categories: categories.split(", ").map(categoryOf),
    women: Number(women),
    age: Number(age),
    channels: channels.split(", ").map((text) => channelOf(text, handle)),
    bio,
  };
}

function categoryOf(text: string): Category {
  const category = CATEGORIES.find((known) => known === text);
  if (!category) throw new Error(`not a category: ${text}`);
  return category;
}

function channelOf(text: string, handle: string): Channel {
  const [name, followers, engagement] = text.split(" ");
  const platform = PLATFORMS.find((known) => known === name);
  if (!platform) throw new Error(`not a channel: ${text}`);
  return {
    platform,
    handle,
    followers: Number(followers),
    engagementBps: Math.round(Number(engagement) * 100),
  };
}

export const DEMO_INFLUENCERS: readonly DemoInfluencer[] = PEOPLE.trim().split("\n").map(influencerOf);
