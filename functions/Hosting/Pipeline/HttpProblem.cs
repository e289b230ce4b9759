using GulluShoes.Store.Labels;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Everything that a door may refuse with: one line each, so that the portal's texts and the codes stay together.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Title">Turkish, for people.</param>
public sealed record HttpProblem(int Status, string Code, string Title)
{
    public static readonly HttpProblem SignInNeeded = new(401, "sign-in-needed", "Oturum açmanız gerekiyor.");
    public static readonly HttpProblem WrongPassword = new(401, "wrong-password", "Kullanıcı adı veya parola yanlış.");
    public static readonly HttpProblem LockedOut = new(429, "locked-out", "Çok fazla hatalı deneme yapıldı. Lütfen biraz bekleyin.");
    public static readonly HttpProblem CodeNeeded = new(401, "code-needed", "Telefonunuzdaki altı haneli kod gerekiyor.");
    public static readonly HttpProblem WrongCode = new(401, "wrong-code", "Kod yanlış veya daha önce kullanılmış.");
    public static readonly HttpProblem EnrolmentNeeded = new(401, "enrolment-needed", "Bu rolle girmek için önce ikinci adım kurulmalı.");
    public static readonly HttpProblem PasswordDue = new(401, "password-due", "Tek kullanımlık parola değiştirilmeli.");
    public static readonly HttpProblem WaitingApproval = new(403, "waiting-approval", "Kaydınız yönetici onayı bekliyor.");
    public static readonly HttpProblem WeakPassword = new(422, "weak-password", "Bu parola kullanılamaz.");
    public static readonly HttpProblem WrongCurrent = new(422, "wrong-current", "Şimdiki parola yanlış.");
    public static readonly HttpProblem WrongFirstCode = new(422, "wrong-first-code", "Kod yanlış. Telefondaki yeni kodu yazın.");
    public static readonly HttpProblem AlreadyEnrolled = new(409, "already-enrolled", "İkinci adım zaten kurulu.");
    public static readonly HttpProblem UnknownSession = new(404, "unknown-session", "Bu oturum zaten kapanmış.");
    public static readonly HttpProblem PasskeyRefused = new(401, "passkey-refused", "Geçiş anahtarı kabul edilmedi.");
    public static readonly HttpProblem PasskeyNotAdded = new(422, "passkey-not-added", "Geçiş anahtarı eklenmedi.");
    public static readonly HttpProblem PasskeysFull = new(409, "passkeys-full", "Daha çok geçiş anahtarı eklenemez.");
    public static readonly HttpProblem PasskeysImpossible = new(409, "passkeys-impossible", "Bu panelin adresi için tarayıcılar geçiş anahtarı oluşturmuyor. Panel https ile bir alan adından açılmalı.");
    public static readonly HttpProblem UnknownPasskey = new(404, "unknown-passkey", "Bu geçiş anahtarı zaten kaldırılmış.");
    public static readonly HttpProblem UnknownPerson = new(404, "unknown-person", "Kullanıcı bulunamadı.");
    public static readonly HttpProblem OwnPerson = new(409, "own-person", "Kendi hesabınızı başka bir yönetici değiştirebilir.");
    public static readonly HttpProblem LastAdmin = new(409, "last-admin", "Dükkânda en az bir yönetici kalmalı.");
    public static readonly HttpProblem RegistrationsFull = new(429, "registrations-full", "Onay bekleyen çok fazla kayıt var. Yöneticinize haber verin.");
    public static readonly HttpProblem NotAllowed = new(403, "not-allowed", "Bu işlem için yetkiniz yok.");
    public static readonly HttpProblem ForeignRequest = new(403, "foreign-request", "İstek panelden gelmedi.");
    public static readonly HttpProblem UnknownDoor = new(404, "unknown-door", "Böyle bir adres yok.");
    public static readonly HttpProblem NotReady = new(503, "not-ready", "Sistem açılıyor. Lütfen biraz sonra yeniden deneyin.");
    public static readonly HttpProblem Unavailable = new(503, "unavailable", "Sisteme şu anda ulaşılamıyor. Biraz sonra yeniden denenecek.");
    public static readonly HttpProblem Unexpected = new(500, "unexpected", "Beklenmeyen bir hata oluştu.");
    public static readonly HttpProblem Unreadable = new(400, "unreadable", "İstek anlaşılamadı.");
    public static readonly HttpProblem BadParameter = new(400, "bad-parameter", "İstekteki bir değer geçerli değil.");
    public static readonly HttpProblem BadCursor = new(400, "bad-cursor", "Liste değişti. Lütfen listeyi yenileyin.");
    public static readonly HttpProblem WrongMethod = new(405, "wrong-method", "Bu adres bu şekilde kullanılamaz.");
    public static readonly HttpProblem NotJson = new(415, "not-json", "Gönderilen veri JSON değil.");
    public static readonly HttpProblem TooSlow = new(408, "too-slow", "Veri çok yavaş geldi. Bağlantınızı kontrol edip yeniden deneyin.");
    public static readonly HttpProblem TooLarge = new(413, "too-large", "Gönderilen veri çok büyük.");
    public static readonly HttpProblem KeyMissing = new(400, "idempotency-key-missing", "İstekte işlem anahtarı yok.");
    public static readonly HttpProblem KeyConflict = new(409, "idempotency-key-conflict", "Bu işlem anahtarı başka bir istek için kullanıldı.");
    public static readonly HttpProblem KeyInProgress = new(409, "in-progress", "Aynı istek şu anda işleniyor.");
    public static readonly HttpProblem UnknownPackage = new(404, "unknown-package", "Paket bulunamadı.");
    public static readonly HttpProblem UnknownOrder = new(404, "unknown-order", "Bu numarayla bir sipariş yok.");
    public static readonly HttpProblem OrderStillOpen = new(409, "order-still-open", "Siparişin paketleri henüz teslim edilmedi; etiketteki bilgiler gerekli. Teslimden sonra silinebilir.");
    public static readonly HttpProblem PackageClosed = new(409, "package-closed", "Paket kargoya verilmiş veya iptal edilmiş; bu işlem artık yapılamaz.");
    public static readonly HttpProblem UnknownCommand = new(404, "unknown-command", "Bu işlem bulunamadı veya tamamlanmış.");
    public static readonly HttpProblem UnknownProblem = new(404, "unknown-problem", "Sorun bulunamadı.");
    public static readonly HttpProblem LabelDrawing = new(404, "label-drawing", "Etiket hazırlanıyor.");
    public static readonly HttpProblem LabelNotDue = new(404, "label-not-due", "Kargo takip numarası henüz gelmedi; etiket hazırlanamıyor.");
    public static readonly HttpProblem LabelImpossible = new(409, "label-impossible", "Etiket hazırlanamıyor.");
    public static readonly HttpProblem PackageDead = new(409, "package-dead", "Paket iptal edildi; etiketi artık basılamaz.");
    public static readonly HttpProblem NotPrintable = new(422, "not-printable", "Seçilen paketlerin bazılarının etiketi basılamıyor.");
    public static readonly HttpProblem NotYours = new(409, "not-yours", "Paket başka bir istasyonda hazırlanıyor.");
    public static readonly HttpProblem PackageGone = new(409, "package-gone", "Paket artık hazırlanamaz.");
    public static readonly HttpProblem PackageGivenUp = new(409, "package-given-up", "Trendyol’a “tedarik edilemedi” bildirildi; paket sıraya dönemez.");
    public static readonly HttpProblem PenaltyNotAccepted = new(422, "penalty-not-accepted", "Bu işlemin cezası onaylanmadı.");
    public static readonly HttpProblem PackingIncomplete = new(409, "packing-incomplete", "Paket henüz tamamlanmadı.");
    public static readonly HttpProblem NotVerified = new(422, "not-verified", "Bu paket henüz hazırlanmadı; etiketi basılamaz.");
    public static readonly HttpProblem ReasonNeeded = new(422, "reason-needed", "Bu baskının nedeni gerekli.");
    public static readonly HttpProblem UnknownHandover = new(404, "unknown-handover", "Kargo teslimi bulunamadı.");
    public static readonly HttpProblem HandoverClosed = new(409, "handover-closed", "Bu teslim kapandı; değiştirilemez.");
    public static readonly HttpProblem HandoverEmpty = new(409, "handover-empty", "Bu teslimde böyle bir koli yok.");
    public static readonly HttpProblem UnknownWave = new(404, "unknown-wave", "Toplama bulunamadı.");
    public static readonly HttpProblem NothingToPick = new(409, "nothing-to-pick", "Toplanacak paket yok.");
    public static readonly HttpProblem AlreadyPicking = new(409, "already-picking", "Başka bir toplamanız sürüyor; önce onu bitirin ya da dağıtın.");
    public static readonly HttpProblem UnknownProduct = new(404, "unknown-product", "Ürün bulunamadı.");
    public static readonly HttpProblem UnknownShelf = new(404, "unknown-shelf", "Raf bulunamadı.");
    public static readonly HttpProblem TooFewPairs = new(409, "too-few-pairs", "Rafta bu kadar çift yok.");
    public static readonly HttpProblem NotUndoable = new(409, "not-undoable", "Bu hareket geri alınamaz; siparişten geliyor ya da kendisi bir geri alma.");
    public static readonly HttpProblem AliasRefused = new(409, "alias-refused", "Bu kod bu ürüne bağlanamaz. Hiçbir şey değiştirilmedi.");
    public static readonly HttpProblem MergeNeeded = new(409, "merge-needed", "Bu barkod başlı başına bir ürün; önce birleştirmeyi onaylayın.");
    public static readonly HttpProblem StockBusy = new(503, "stock-busy", "Şu anda çok işlem var; hiçbir şey değiştirilmedi. Biraz sonra yeniden deneyin.");
    public static readonly HttpProblem UnknownCount = new(404, "unknown-count", "Sayım bulunamadı.");
    public static readonly HttpProblem CountClosed = new(409, "count-closed", "Bu sayım bitti; sayılan eklenmedi.");
    public static readonly HttpProblem NotCounted = new(409, "not-counted", "Bu ürün bu sayımda değil.");
    public static readonly HttpProblem CountUnfinished = new(409, "count-unfinished", "Yeniden sayılacak ürünler var.");
    public static readonly HttpProblem PriceMoved = new(409, "price-moved", "Fiyat bu arada değişmiş; önizlemeyi yenileyin. Hiçbir fiyat değiştirilmedi.");
    public static readonly HttpProblem PriceRefused = new(422, "price-refused", "Bu fiyat verilemez. Hiçbir fiyat değiştirilmedi.");
    public static readonly HttpProblem OwnPrice = new(409, "own-price", "Kendi istediğiniz fiyatı siz onaylayamazsınız; başka bir kişi onaylamalı.");
    public static readonly HttpProblem UnreadableSheet = new(422, "unreadable-sheet", "Dosya okunamadı. Hiçbir şey değiştirilmedi.");
    public static readonly HttpProblem UnknownImport = new(404, "unknown-import", "Yüklenen liste bulunamadı.");
    public static readonly HttpProblem UnknownProfit = new(404, "unknown-profit", "Bu satırın kârı henüz hesaplanmadı. Bir dakika sonra yeniden bakın.");
    public static readonly HttpProblem UnknownPayout = new(404, "unknown-payout", "Bu ödeme bulunamadı.");
    public static readonly HttpProblem TierRefused = new(422, "tier-refused", "Bu seçim yapılamaz. Hiçbir şey değiştirilmedi.");
    public static readonly HttpProblem NothingChosen = new(409, "nothing-chosen", "Bu dönem için henüz bir seçim yok. Önce bant seçin.");
    public static readonly HttpProblem ImportClosed = new(409, "import-closed", "Bu liste zaten uygulanmış ya da geri alınmış.");
    public static readonly HttpProblem PriceDecided = new(409, "price-decided", "Bu değişiklik için artık karar verilemez: verilmiş ya da yerine yenisi gelmiş.");
    public static readonly HttpProblem AmountRefused = new(422, "amount-refused", "Bu tutar ya da tarih verilemez. Hiçbir şey değiştirilmedi.");
    public static readonly HttpProblem RecostMoved = new(409, "recost-moved", "Maliyetler bu arada değişmiş; önizlemeyi yenileyin. Hiçbir şey değiştirilmedi.");
    public static readonly HttpProblem UnknownPhoto = new(404, "unknown-photo", "Fotoğraf bulunamadı.");
    public static readonly HttpProblem NoPhoto = new(422, "no-photo", "Gönderilen dosya okunabilen bir fotoğraf değil.");
    public static readonly HttpProblem TooManyPhotos = new(409, "too-many-photos", "Bu paketin zaten 10 fotoğrafı var.");
    public static readonly HttpProblem PictureRefused = new(422, "picture-refused", "Görsel alınamadı.");
    public static readonly HttpProblem UnknownPicture = new(404, "unknown-picture", "Görsel bulunamadı.");
    public static readonly HttpProblem TooManyPictures = new(409, "too-many-pictures", "Bu modelin bu renginde zaten 20 görsel var.");
    public static readonly HttpProblem PicturesChanged = new(409, "pictures-changed", "Bu sırada başka biri görselleri değiştirdi. Sayfayı yenileyip yeniden sıralayın.");
    public static readonly HttpProblem UnknownEntry = new(404, "unknown-entry", "Stok girişi bulunamadı.");
    public static readonly HttpProblem UnknownDraft = new(404, "unknown-draft", "Taslak bulunamadı.");
    public static readonly HttpProblem DraftStale = new(409, "draft-stale", "Bu taslağı siz yazarken başkası değiştirdi. Yenileyip yeniden deneyin.");
    public static readonly HttpProblem DraftKept = new(409, "draft-kept", "Bu taslak ürün olarak kaydedildi; artık silinemez.");
    public static readonly HttpProblem DraftBusy = new(409, "draft-busy", "Bu ürünün gönderimi sürüyor; bitmesini bekleyin.");
    public static readonly HttpProblem NothingToSend = new(409, "nothing-to-send", "Trendyol bu ürünün son hâlini biliyor; gönderilecek değişiklik yok.");
    public static readonly HttpProblem BarcodeTaken = new(409, "barcode-taken", "Bir barkod başka bir üründe kullanılıyor.");
    public static readonly HttpProblem DraftIncomplete = new(422, "draft-incomplete", "Üründe düzeltilmesi gerekenler var.");
    public static readonly HttpProblem UnreadCategory = new(404, "unread-category", "Bu kategorinin özellikleri henüz okunmadı.");
    public static readonly HttpProblem SettingsMoved = new(409, "settings-moved", "Bir ayar bu arada değişti. Hiçbir şey değiştirilmedi.");
    public static readonly HttpProblem SettingsRefused = new(422, "settings-refused", "Bu değer verilemez. Hiçbir şey değiştirilmedi.");
    public static readonly HttpProblem UnknownAddress = new(404, "unknown-address", "Aranan sayfa bulunamadı.");

    /// <summary>The answer of a door.</summary>
    /// <param name="detail">Turkish; what exactly, without personal data.</param>
    /// <param name="retryAfter">When asking again makes sense.</param>
    /// <param name="refused">Only for <see cref="NotPrintable"/>.</param>
    /// <param name="fields">Turkish; what is wrong with which field, where a form has many.</param>
    public ProblemAnswer Answer(string? detail = null, TimeSpan? retryAfter = null, IReadOnlyList<RefusedLabel>? refused = null, IReadOnlyDictionary<string, string>? fields = null) =>
        new(this, detail, retryAfter, refused, fields);
}
