"""Names in two spellings, with the verdict that the rules of their country give."""

from app.domain.match_words import Verdict

ONE = {
    ("", Verdict.PERMITTED_VARIANT): (
        "Müller = MUELLER; Müller = MULLER; Müller = MUXXLLER; MUELLER = MULLER; "
        "MULLER = MUELLER; Mueller = Müller; Muller = Müller; Schäfer = SCHAEFER; "
        "Schäfer = SCHAFER; SCHAEFER = SCHAFER; Köhler = KOEHLER; Köhler = KOHLER; "
        "Goethe = GÖTHE; Größ = GROESS; Bauer = BAÜR; Boehm = BOHM; Sørensen = SOERENSEN; "
        "Sørensen = SORENSEN; SOERENSEN = SORENSEN; Åkesson = AAKESSON; Åkesson = AKESSON; "
        "Aagaard = AGAARD; Ærø = AEROE; Ærø = AERO; Núñez = NUNEZ; Núñez = NUNXXEZ; "
        "Peña = PENA; Peña = PENXXA; Muñoz = MUNOZ; Smith-Jones = SMITHJONES; "
        "O'Brien = O BRIEN; O’Brien = O<BRIEN; L'Écuyer = LECUYER; McDonald = MC DONALD; "  # noqa: RUF001 -- Turkish, and an apostrophe as typed
        "Jean-Pierre = JEANPIERRE; Günther = GUENTHER; GUENTHER = GUNTHER; "
        "Michael Müller = MICHAEL MUELLER; MICHAEL MUELLER = MICHAEL MULLER; Michaël = MICHAEL; "
        "Noël = NOEL; Zoë = ZOE"
    ),
    ("", Verdict.SAME): (
        "Gross = GROSS; Weiß = WEISS; Weiss = WEIß; Smith-Jones = SMITH JONES; "
        "O'Brien = OBRIEN; D'Artagnan = DARTAGNAN; St. John = ST JOHN; "
        "Jean-Pierre = JEAN PIERRE; Anne-Marie = ANNE MARIE; Emmanuel = EMMANUEL"
    ),
    ("", Verdict.DIFFERENT): (
        "Groß = GROS; Müller = MILLER; Müller = MOLLER; Mueller = MUELER; Samuel = SAMUL; "
        "Michael = MICHAL; Peña = PENNA; St. John = SAINT JOHN; MacDonald = MCDONALD; "
        "Jean-Pierre = JEAN; Anna Maria = ANNA; Manuel = MANUL; Enrique = ENRIQE; "
        "Rodriguez = RODRIGUZ; NOEL = NOL"
    ),
    ("", Verdict.REORDERED): ("Maria Anna = ANNA MARIA"),
    ("VNM", Verdict.DIFFERENT): ("Đặng = DDANG"),
    ("RUS", Verdict.PERMITTED_VARIANT): (
        "Иванов = IVANOV; Щукин = SHCHUKIN; Хрущёв = KHRUSHCHEV; Хрущёв = KHRUSHCHYOV; "
        "Ильин = ILIN; Ельцин = ELTSIN; Ельцин = YELTSIN; Ельцин = ELTCIN; Цой = TSOI; "
        "Цой = TSOY; Юрьев = IUREV; Юрьев = YURYEV; Евгений = EVGENII; Евгений = EVGENIY; "
        "Евгений = YEVGENY; Александр = ALEKSANDR; Александр = ALEXANDR; Наталия = NATALIIA; "
        "Наталья = NATALYA; Подъячев = PODIACHEV; Подъячев = PODIEIACHEV; Сергеев = SERGEYEV; "
        "Зеленский = ZELENSKII; Yury = IURII; Yuri = IURII; Dmitry = DMITRII; "
        "Dmitriy = DMITRII; Tsoy = TSOI; Evgeny = EVGENII; Yevgeny = EVGENII; "
        "Natalya = NATALIA; Natalia = NATALIIA; Aleksei = ALEXEY; Xenia = KSENIIA; "
        "Kseniya = KSENIIA; Yulia = IULIIA; Yeltsin = ELTSIN; Dmitri = DMITRII; "
        "Georgi = GEORGII; Maria = MARIIA; Мария = MARIA; Мария = MARIYA; Мария = MARIIA; "
        "Sergei = SERGEY"
    ),
    ("RUS", Verdict.DIFFERENT): (
        "Щукин = SHHUKIN; Александр = ALEXANDER; Ivanova = IVANOV; Shchukin = SCHUKIN; "
        "Ivan = IVANA; Olga = OLGIA"
    ),
    ("UKR", Verdict.PERMITTED_VARIANT): (
        "Зеленський = ZELENSKYI; Зеленський = ZELENSKYY; Шевченко = SHEVCHENKO; Юлія = YULIIA; "
        "Євген = YEVHEN; Євген = IEVGEN; Олександр = OLEKSANDR; Володимир = VOLODYMYR; "
        "Гоголь = HOHOL; Їжак = YIZHAK; Ганна = HANNA; Ганна = GANNA; Yuliya = YULIIA; "
        "Zelensky = ZELENSKYI; Yuliia = YULIA"
    ),
    ("UKR", Verdict.DIFFERENT): (
        "Володимир = VLADIMIR; Kiev = KYIV; Oleksandr = ALEKSANDR; Sergei = SERHII"
    ),
    ("BLR", Verdict.PERMITTED_VARIANT): (
        "Лукашэнка = LUKASHENKA; Лукашенко = LUKASHENKO; Ёлкин = YOLKIN"
    ),
    ("BGR", Verdict.PERMITTED_VARIANT): ("Димитър = DIMITAR; Стоянов = STOYANOV; Мария = MARIA"),
    ("BGR", Verdict.DIFFERENT): ("Димитър = DIMITUR"),
    ("SRB", Verdict.PERMITTED_VARIANT): (
        "Николић = NIKOLIC; Ђоковић = DJOKOVIC; Ђоковић = DOKOVIC; Đoković = DJOKOVIC; "
        "Đoković = DOKOVIC; Njegoš = NJEGOS; Жижић = ZIZIC"
    ),
    ("KAZ", Verdict.PERMITTED_VARIANT): ("Өмірбек = OMIRBEK; Қасым = KASYM; Нұрсұлтан = NURSULTAN"),
    ("KAZ", Verdict.DIFFERENT): ("Қасым = KASSYM"),
    ("RUS", Verdict.SAME): ("Olga = OLGA; Khrushchev = KHRUSHCHEV"),
    ("EGY", Verdict.DIFFERENT): ("Mohammed = MUHAMMAD; محمد = AHMED"),
    ("EGY", Verdict.PERMITTED_VARIANT): (
        "محمد = MOHAMED; El-Sayed = ELSAYED; El-Sayed = AL SAYED; El Sayed = ALSAYED; "
        "يوسف = YOUSSEF; يوسف = YUSUF; فاطمة = FATMA; نور = NOUR; عمر = OMAR; عمر = UMAR"
    ),
    ("SAU", Verdict.PERMITTED_VARIANT): (
        "عبد الرحمن = ABDULRAHMAN; عبد الرحمن = ABD AL RAHMAN; Abdul Rahman = ABDULRAHMAN; "
        "خالد = KHALID; Ibrahim bin Khalid = IBRAHIM KHALID"
    ),
    ("IRQ", Verdict.PERMITTED_VARIANT): (
        "Al-Hashimi = HASHIMI; Al-Hashimi = ALHASHIMI; الهاشمي = ALHASHIMI; حسين = HUSSEIN; "
        "فاطمة = FATIMA; علي = ALI"
    ),
    ("PAK", Verdict.PERMITTED_VARIANT): ("حسين = HUSAIN"),
    ("ARE", Verdict.PERMITTED_VARIANT): ("سعيد = SAEED"),
    ("MAR", Verdict.PERMITTED_VARIANT): ("سعيد = SAID"),
    ("TUR", Verdict.SAME): ("Yıldız = YILDIZ; Kızılırmak = KIZILIRMAK"),  # noqa: RUF001 -- Turkish, and an apostrophe as typed
    ("TUR", Verdict.PERMITTED_VARIANT): (
        "İbrahim = IBRAHIM; ibrahim = İBRAHİM; Şahin = SAHIN; Çelik = CELIK; Erdoğan = ERDOGAN; "
        "Ökçün = OEKCUEN; KIZIL = KİZİL; Gül = GUEL; GUEL = GUL"
    ),
    ("ISL", Verdict.PERMITTED_VARIANT): (
        "Þór = THOR; Guðmundsdóttir = GUDMUNDSDOTTIR; Þórðarson = THORDARSON"
    ),
    ("GRC", Verdict.PERMITTED_VARIANT): (
        "Παπανδρέου = PAPANDREOU; Ευαγγελία = EVANGELIA; Χρήστος = CHRISTOS; "
        "Μπακογιάννη = BAKOGIANNI; Τσίπρας = TSIPRAS"
    ),
    ("GRC", Verdict.DIFFERENT): ("Χρήστος = HRISTOS"),
    ("POL", Verdict.PERMITTED_VARIANT): ("Łukasz = LUKASZ; Wałęsa = WALESA"),
    ("CZE", Verdict.PERMITTED_VARIANT): ("Dvořák = DVORAK; Čapek = CAPEK"),
    ("HUN", Verdict.PERMITTED_VARIANT): ("Kovács = KOVACS; Őry = ORY"),
    ("ROU", Verdict.PERMITTED_VARIANT): ("Ţepeş = TEPES; Țepeș = TEPES"),
    ("LVA", Verdict.PERMITTED_VARIANT): ("Kārkliņš = KARKLINS"),
    ("LTU", Verdict.PERMITTED_VARIANT): ("Šarūnas = SARUNAS"),
    ("NLD", Verdict.SAME): ("IJsselmeer = IJSSELMEER; Ĳsselmeer = IJSSELMEER"),
    ("FRA", Verdict.PERMITTED_VARIANT): ("François = FRANCOIS; Œuvrard = OEUVRARD; Noël = NOEL"),
    ("JPN", Verdict.PERMITTED_VARIANT): ("Tōkyō = TOKYO"),
    ("JPN", Verdict.DIFFERENT): ("Tōkyō = TOUKYOU; Ito = ITOH; Satō = SATOH"),
    ("POL", Verdict.DIFFERENT): ("Rafael = RAFAL"),
    ("TWN", Verdict.PERMITTED_VARIANT): (
        "Chang = ZHANG; Chang Chih-ming = ZHANG ZHIMING; Tsai = CAI; Hsu = XU"
    ),
    ("TWN", Verdict.DIFFERENT): ("Lin = LING; Wang = HUANG"),
    ("CHN", Verdict.DIFFERENT): ("Chang = ZHANG"),
}


TWO = (
    ("ESP", "García López|María = GARCIA LOPEZ|MARIA", "permitted_variant|permitted_variant"),
    ("ESP", "García López|María = GARCIA|MARIA", "different|permitted_variant"),
    ("ESP", "García|María = GARCIA LOPEZ|MARIA", "different|permitted_variant"),
    ("ESP", "García López|María = LOPEZ GARCIA|MARIA", "reordered|permitted_variant"),
    ("ESP", "García|María López = GARCIA LOPEZ|MARIA", "reordered|reordered"),
    ("ESP", "García y López|Ana = GARCIA LOPEZ|ANA", "permitted_variant|same"),
    ("ESP", "De la Fuente|José = DE<LA<FUENTE|JOSE", "same|permitted_variant"),
    ("ESP", "De la Fuente|José = DELAFUENTE|JOSE", "permitted_variant|permitted_variant"),
    (
        "ESP",
        "García López|María José = GARCIA<LOPEZ|MARIA<JOSE",
        "permitted_variant|permitted_variant",
    ),
    ("ESP", "García López|María del Carmen = GARCIA LOPEZ|M CARMEN", "permitted_variant|different"),
    ("PRT", "dos Santos Silva|João = SANTOS SILVA|JOAO", "permitted_variant|permitted_variant"),
    ("BRA", "da Silva|João = SILVA|JOAO", "permitted_variant|permitted_variant"),
    ("PRT", "Gonçalves|Luís = GONCALVES|LUIS", "permitted_variant|permitted_variant"),
    ("BRA", "Silva|João Pedro dos Santos = DOS SANTOS SILVA|JOAO PEDRO", "reordered|reordered"),
    ("PRT", "Conceição|Ana = CONCEICAO|ANA", "permitted_variant|same"),
    (
        "AUS full",
        "Bennelong Wooloomooloo Warrandyte Warnambool|Diana = BENNELONG<WOOLOOMOOLOO<WARRANDYTE|DI",
        "truncated|truncated",
    ),
    (" full", "Papandropoulous|Jonathon Alec = PAPANDROPOULOUS|JONATHON<A", "same|truncated"),
    (
        "THA full",
        "Nilavadhanananda|Chayapa Dejthamrong Krasuang = NILAVADHANANANDA|CHAYAPA<DEJTHAMRONG<K",
        "same|truncated",
    ),
    ("", "Papandropoulous|Jonathon Alec = PAPANDROPOULOUS|JONATHON<A", "same|different"),
    (
        "DEU full",
        "Schwarzenberger|Christopher Alexander = SCHWARZENBERGER|CHRISTOPHER<AL",
        "same|truncated",
    ),
    (
        "DEU full",
        "Müllerschönberg|Günther Karlheinz = MUELLERSCHOENBERG|GUENTHER<KAR",
        "permitted_variant|truncated",
    ),
    (" full", "Smith|Jonathan = JONES|JONA", "different|truncated"),
    (" full", "Smith|Jonathan = SMITH|JOHN", "same|different"),
    ("VNM", "Nguyễn|Văn Anh = NGUYEN|VAN ANH", "permitted_variant|permitted_variant"),
    ("VNM", "Nguyễn|Thị Minh Khai = NGUYEN THI MINH|KHAI", "reordered|reordered"),
    ("VNM", "Nguyễn|Anh = ANH|NGUYEN", "reordered|reordered"),
    ("VNM", "Đỗ|Hữu = DO|HUU", "permitted_variant|permitted_variant"),
    ("VNM", "Lê|Văn Tư = LE|TU", "permitted_variant|different"),
    ("CHN", "Zhang|Wei Ming = ZHANG|WEIMING", "same|permitted_variant"),
    ("CHN", "Zhang|Weiming = ZHANG|WEI-MING", "same|permitted_variant"),
    ("CHN", "Zhang|Wei-Ming = ZHANG|WEI<MING", "same|same"),
    ("CHN", "Zhang|Weiming = WEIMING|ZHANG", "reordered|reordered"),
    ("CHN", "Zhang|Weiming = ZHANG|MINGWEI", "same|different"),
    ("CHN", "张|伟明 = ZHANG|WEIMING", "permitted_variant|permitted_variant"),
    ("CHN", "张|伟明 = ZHANG|WEI MING", "permitted_variant|permitted_variant"),
    ("CHN", "张|伟明 = ZHANG|WEI-MING", "permitted_variant|permitted_variant"),
    ("CHN", "张|伟明 = WEIMING|ZHANG", "reordered|reordered"),
    ("CHN", "张|伟明 = CHANG|WEI MING", "different|permitted_variant"),
    ("CHN", "张|伟明 = ZHANG|WEIMIN", "permitted_variant|different"),
    ("CHN", "吕|秀莲 = LYU|XIULIAN", "permitted_variant|permitted_variant"),
    ("CHN", "吕|秀莲 = LV|XIULIAN", "permitted_variant|permitted_variant"),
    ("CHN", "欧阳|娜娜 = OUYANG|NANA", "permitted_variant|permitted_variant"),
    ("CHN", "欧阳|娜娜 = OU|YANG NANA", "reordered|reordered"),
    ("CHN", "Ouyang|Nana = OU YANG|NA NA", "permitted_variant|permitted_variant"),
    ("HKG", "Chan|Tai Man = CHAN|TAI-MAN", "same|same"),
    ("HKG", "Chan|Tai Man = CHAN|TAIMAN", "same|permitted_variant"),
    ("HKG", "陳|大文 = CHAN|TAI MAN", "permitted_variant|permitted_variant"),
    ("CHN", "陈|大文 = CHAN|TAI MAN", "different|different"),
    ("CHN", "陳|大文 = CHEN|DAWEN", "permitted_variant|permitted_variant"),
    ("TWN", "陳|大文 = CHEN|TA-WEN", "permitted_variant|permitted_variant"),
    ("TWN", "張|志明 = CHANG|CHIH-MING", "permitted_variant|permitted_variant"),
    ("TWN", "張|志明 = CHANG|CHIHMING", "permitted_variant|permitted_variant"),
    ("TWN", "張|志明 = ZHANG|ZHIMING", "permitted_variant|permitted_variant"),
    ("TWN", "蔡|英文 = TSAI|ING-WEN", "permitted_variant|different"),
    ("TWN", "謝|長廷 = HSIEH|CHANG-TING", "permitted_variant|permitted_variant"),
    ("HKG", "黃|家駒 = WONG|KA KUI", "permitted_variant|permitted_variant"),
    ("HKG", "李|嘉誠 = LI|KA SHING", "permitted_variant|permitted_variant"),
    ("HKG", "李|嘉誠 = LEE|KA SHING", "permitted_variant|permitted_variant"),
    ("MAC", "何|厚鏵 = HO|HAU WAH", "permitted_variant|permitted_variant"),
    ("TWN", "Chang|Chih-ming = ZHANG|ZHIMING", "permitted_variant|permitted_variant"),
    ("HKG", "Chan|Tai Man = WONG|TAI MAN", "different|same"),
    ("TWN", "張|志明 = CHENG|CHIH-MING", "different|permitted_variant"),
    ("HKG", "Chan|Tai Man David = CHAN|TAI MAN", "same|different"),
    ("IDN", "Suharto|Suharto = SUHARTO|", "same|unreadable"),
    ("", "Smith|John Robert = SMITH|JOHN R", "same|different"),
    ("", "Smith|J = SMITH|JOHN", "same|different"),
    ("", "Smith|John R = SMITH|JOHN", "same|different"),
    ("USA", "Smith Jr|John = SMITH|JOHN", "different|same"),
    ("USA", "Smith|John = SMITH JR|JOHN", "different|same"),
    ("USA", "Smith|John = SMITH|JOHN JR", "same|different"),
    ("USA", "Smith III|John = SMITH|JOHN", "different|same"),
    ("DEU", "Müller geb. Schmidt|Anna = MUELLER|ANNA", "different|same"),
    ("DEU", "Müller|Anna = SCHMIDT|ANNA", "different|same"),
    ("DEU", "Müller-Schmidt|Anna = MUELLER|ANNA", "different|same"),
    ("FRA", "Dupont ép. Martin|Marie = DUPONT|MARIE", "different|same"),
    ("DEU", "Dr. Müller|Anna = MUELLER|ANNA", "different|same"),
    ("DEU", "Müller|Dr. Anna = MUELLER|ANNA", "permitted_variant|different"),
    ("DEU", "Müller|Anna = DR MUELLER|ANNA", "different|same"),
    ("NLD", "van der Berg|Jan = VAN DER BERG|JAN", "same|same"),
    ("NLD", "Berg|Jan van der = VAN DER BERG|JAN", "permitted_variant|permitted_variant"),
    ("DEU", "von Müller|Hans = V MUELLER|HANS", "different|same"),
    ("VNM", "Le|Anh = LE|ANH", "same|same"),
    ("MMR", "San|Aung = AUNG|SAN", "reordered|reordered"),
    ("KOR", "Kim|Min-jun = KIM|MINJUN", "same|permitted_variant"),
    ("KOR", "Kim|Min Jun = KIM|MIN-JUN", "same|same"),
    ("KOR", "김|민준 = KIM|MINJUN", "unreadable|unreadable"),
    ("KOR", "Lee|Min-jun = YI|MINJUN", "different|permitted_variant"),
    ("KOR", "Park|Min-jun = BAK|MINJUN", "different|permitted_variant"),
)


FULL = (
    ("VNM", "Nguyễn|Văn Anh = NGUYEN VAN ANH", Verdict.PERMITTED_VARIANT),
    ("VNM", "Nguyễn|Văn Anh = VAN ANH NGUYEN", Verdict.PERMITTED_VARIANT),
    ("CHN", "Zhang|Wei = 张伟", Verdict.PERMITTED_VARIANT),
    ("CHN", "Zhang|Wei = 章伟", Verdict.PERMITTED_VARIANT),
    ("CHN", "Zhang|Wei = 王伟", Verdict.DIFFERENT),
)
