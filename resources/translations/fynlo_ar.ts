<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AllDay</name>
    <message>
        <source>All day</source>
        <translation>المجموع الكلي للأصناف</translation>
    </message>
    <message>
        <source>Nothing is to be made now</source>
        <translation>لا شيء للتحضير الآن</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
</context>
<context>
    <name>Allergy</name>
    <message>
        <source>Allergy changed</source>
        <translation>تغيّرت الحساسية</translation>
    </message>
    <message>
        <source>celery</source>
        <translation>كرفس</translation>
    </message>
    <message>
        <source>crustaceans</source>
        <translation>قشريات</translation>
    </message>
    <message>
        <source>eggs</source>
        <translation>بيض</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>سمك</translation>
    </message>
    <message>
        <source>gluten</source>
        <translation>غلوتين</translation>
    </message>
    <message>
        <source>lupin</source>
        <translation>ترمس</translation>
    </message>
    <message>
        <source>milk</source>
        <translation>حليب</translation>
    </message>
    <message>
        <source>molluscs</source>
        <translation>رخويات</translation>
    </message>
    <message>
        <source>mustard</source>
        <translation>خردل</translation>
    </message>
    <message>
        <source>nuts</source>
        <translation>مكسرات</translation>
    </message>
    <message>
        <source>peanuts</source>
        <translation>فول سوداني</translation>
    </message>
    <message>
        <source>sesame</source>
        <translation>سمسم</translation>
    </message>
    <message>
        <source>soya</source>
        <translation>صويا</translation>
    </message>
    <message>
        <source>sulphites</source>
        <translation>كبريتيت</translation>
    </message>
</context>
<context>
    <name>AllergyRow</name>
    <message>
        <source>ALLERGY  %1</source>
        <translation>حساسية  %1</translation>
    </message>
    <message>
        <source>Allergy: %1</source>
        <translation>الحساسية: %1</translation>
    </message>
</context>
<context>
    <name>AllergySheet</name>
    <message>
        <source>Allergy</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Such as seat 2, kiwi</source>
        <translation>مثل: المقعد 2، كيوي</translation>
    </message>
    <message>
        <source>The kitchen reads it in red and confirms it before anything is ready.</source>
        <translation>يقرؤها المطبخ بالأحمر ويؤكدها قبل أن يجهز شيء.</translation>
    </message>
</context>
<context>
    <name>AmountPad</name>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Start the day first</source>
        <translation>ابدأ اليوم أولًا</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>الإكرامية</translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>{amount} in cash for order {number} was taken before the last close and given back since.</source>
        <translation>أُخذ {amount} نقدًا للطلب {number} قبل الإقفال الأخير ورُدّ بعده.</translation>
    </message>
    <message>
        <source>{amount} in cash for order {number} was taken before the last close. It counts now, and is not in the drawer again.</source>
        <translation>أُخذ {amount} نقدًا للطلب {number} قبل الإقفال الأخير. يُحسب الآن، وليس في الدرج مرة أخرى.</translation>
    </message>
    <message>
        <source>{amount} in cash was taken for order {number}, which is not paid yet. It counts on the day the rest is taken.</source>
        <translation>أُخذ {amount} نقدًا للطلب {number} الذي لم يُدفع كاملًا بعد. يُحسب في يوم أخذ الباقي.</translation>
    </message>
    <message>
        <source>{amount} on the card machine for order {number} was taken before the last close and given back since.</source>
        <translation>أُخذ {amount} بجهاز البطاقة للطلب {number} قبل الإقفال الأخير ورُدّ بعده.</translation>
    </message>
    <message>
        <source>{amount} on the card machine for order {number} was taken before the last close. It counts now, and is not on the machine again.</source>
        <translation>أُخذ {amount} بجهاز البطاقة للطلب {number} قبل الإقفال الأخير. يُحسب الآن، وليس على الجهاز مرة أخرى.</translation>
    </message>
    <message>
        <source>{amount} on the card machine was taken for order {number}, which is not paid yet. It counts on the day the rest is taken.</source>
        <translation>أُخذ {amount} بجهاز البطاقة للطلب {number} الذي لم يُدفع كاملًا بعد. يُحسب في يوم أخذ الباقي.</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Every sale, the menu and the people are kept in {file}, on this till.</source>
        <translation>كل المبيعات والقائمة والأشخاص محفوظون في {file} على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>اعرض</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>And 1 older one</source>
        <translation>وواحدة أقدم</translation>
    </message>
    <message>
        <source>And {count} older ones</source>
        <translation>و{count} أقدم</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <translation>في المجلد {folder}</translation>
    </message>
    <message>
        <source>Last backed up: {when}</source>
        <translation>آخر نسخة احتياطية: {when}</translation>
    </message>
    <message>
        <source>New codes were made by {name}, {when}.</source>
        <translation>أنشأ {name} رموزًا جديدة، {when}.</translation>
    </message>
    <message>
        <source>New codes were made by {name}, {when}. {manager} allowed it.</source>
        <translation>أنشأ {name} رموزًا جديدة، {when}. سمح به {manager}.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>New codes were made, but not shown. Make new ones again.</source>
        <translation>أُنشئت رموز جديدة ولم تُعرض. أنشئ رموزًا جديدة مرة أخرى.</translation>
    </message>
    <message>
        <source>No printer yet: set one up under Printer</source>
        <translation>لا طابعة بعد: جهّز واحدة تحت «الطابعة»</translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>A backup holds every sale, the menu, the people and the settings of the shop up to that moment. The till goes on selling while it is made.</source>
        <translation>تضم النسخة الاحتياطية كل المبيعات والقائمة والأشخاص وإعدادات المحل حتى تلك اللحظة. يواصل الجهاز البيع أثناء إعدادها.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>انسخ احتياطيًا الآن</translation>
    </message>
    <message>
        <source>Copy it to a memory stick and keep that away from the shop: what lies on this till alone is lost with it.</source>
        <translation>انسخها إلى ذاكرة USB واحتفظ بها خارج المحل: ما يوجد على هذا الجهاز وحده يضيع معه.</translation>
    </message>
    <message>
        <source>Keep the old sheet</source>
        <translation>أبقِ الورقة القديمة</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>أنشئ ورقة استعادة جديدة</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>أنشئ رموزًا جديدة</translation>
    </message>
    <message>
        <source>New codes take the place of the old. What is backed up from now on opens with the new sheet alone; backups made before open with the old sheet alone.</source>
        <translation>تحل رموز جديدة محل القديمة. ما يُنسخ من الآن لا تفتحه إلا الورقة الجديدة؛ والنسخ السابقة لا تفتحها إلا الورقة القديمة.</translation>
    </message>
    <message>
        <source>Only the codes on the recovery sheet open a backup, and nobody has kept them so far. Make a new sheet, print or copy it, then back up.</source>
        <translation>لا يفتح النسخة الاحتياطية إلا الرموز التي على ورقة الاستعادة، ولم يحفظها أحد حتى الآن. أنشئ ورقة جديدة واطبعها أو انسخها، ثم انسخ احتياطيًا.</translation>
    </message>
    <message>
        <source>Only the codes on the recovery sheet open a backup. They were shown when the shop was set up and are never shown again. If the sheet is lost or was never kept, make a new one.</source>
        <translation>لا يفتح النسخة الاحتياطية إلا الرموز التي على ورقة الاستعادة. عُرضت عند إعداد المحل ولا تُعرض ثانية أبدًا. إن ضاعت الورقة أو لم تُحفظ قط فأنشئ واحدة جديدة.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>ورقة الاستعادة</translation>
    </message>
    <message>
        <source>The sheet is safe: put the codes away</source>
        <translation>الورقة في مأمن: أخفِ الرموز</translation>
    </message>
    <message>
        <source>These codes are shown this once. Print or copy them now and keep the sheet away from the till, then back up: only what is backed up from now on opens with them.</source>
        <translation>تُعرض هذه الرموز هذه المرة فقط. اطبعها أو انسخها الآن واحفظ الورقة بعيدًا عن الجهاز، ثم انسخ احتياطيًا: لا تفتح إلا ما يُنسخ من الآن.</translation>
    </message>
</context>
<context>
    <name>BasketFoot</name>
    <message>
        <source>All sent</source>
        <translation>أُرسل كل شيء</translation>
    </message>
    <message>
        <source>Choose how it is paid</source>
        <translation>اختر طريقة الدفع</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>No items</source>
        <translation>لا أصناف</translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation>لا توجد منتجات هنا بعد</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Paying sends it</source>
        <translation>يُرسل عند الدفع</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Send to the kitchen, %1 new</source>
        <translation>إرسال إلى المطبخ، الجديد %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>الإجمالي %1</translation>
    </message>
    <message>
        <source>Touch a tile first</source>
        <translation>المس صنفًا أولًا</translation>
    </message>
</context>
<context>
    <name>BasketHead</name>
    <message>
        <source>Add a name</source>
        <translation>إضافة اسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>الاسم: %1</translation>
    </message>
</context>
<context>
    <name>BasketLines</name>
    <message>
        <source>Lines of the order</source>
        <translation>بنود الطلب</translation>
    </message>
    <message>
        <source>Make them under Menu &gt; Products.</source>
        <translation>أنشئها من القائمة &gt; المنتجات.</translation>
    </message>
    <message>
        <source>No products here yet</source>
        <translation>لا توجد منتجات هنا بعد</translation>
    </message>
    <message>
        <source>Or scan a code, or type a name in the search. Then touch Pay.</source>
        <translation>أو امسح رمزًا، أو اكتب اسمًا في البحث. ثم المس الدفع.</translation>
    </message>
    <message>
        <source>Touch a tile to begin</source>
        <translation>المس صنفًا للبدء</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Choose the station</source>
        <translation>اختر المحطة</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>%1 more below</source>
        <translation>%1 أخرى في الأسفل</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>المجموع الكلي للأصناف</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>No till heard</source>
        <translation>لا اتصال بأي صندوق</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>Station: %1</source>
        <translation>المحطة: %1</translation>
    </message>
</context>
<context>
    <name>BoardTickets</name>
    <message>
        <source>Orders to make</source>
        <translation>طلبات قيد التحضير</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>A category needs a name.</source>
        <translation>لا بد للفئة من اسم.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>فئة جديدة</translation>
    </message>
</context>
<context>
    <name>CategoriesPart</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Categories hold the products: begin with one, such as Coffee.</source>
        <translation>الفئات تجمع المنتجات: ابدأ بفئة مثل القهوة.</translation>
    </message>
    <message>
        <source>Choose a category to change it.</source>
        <translation>اختر فئة لتعديلها.</translation>
    </message>
    <message>
        <source>Colour of its edge</source>
        <translation>لون الحافة</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>إلى الأسفل</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>فئة جديدة</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Place on the till</source>
        <translation>موضعها على الصندوق</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Take off the till</source>
        <translation>إزالة من الصندوق</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>فيروزي</translation>
    </message>
    <message>
        <source>Write a name: then the category is saved as you go.</source>
        <translation>اكتب اسمًا، ثم تُحفظ الفئة أولًا بأول.</translation>
    </message>
</context>
<context>
    <name>CategoryListModel</name>
    <message>
        <source>Order changed</source>
        <translation>تغيّر الترتيب</translation>
    </message>
    <message>
        <source>{name} is off the till</source>
        <translation>أُزيل {name} من الصندوق</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>حُفظ {name}</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>المعلّقة</translation>
    </message>
    <message>
        <source>Orders on hold: %1</source>
        <translation>الطلبات المعلّقة: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Next order</source>
        <translation>الطلب التالي</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>طباعة الإيصال</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>إظهار الإيصال</translation>
    </message>
    <message>
        <source>Touch a tile or scan to begin the next order</source>
        <translation>المس صنفًا أو امسح رمزًا لبدء الطلب التالي</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>Nothing was sold since this till was started.</source>
        <translation>لم يُبَع شيء منذ تشغيل هذا الصندوق.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Nothing was sold in this time</source>
        <translation>لم يُبَع شيء في هذه الفترة</translation>
    </message>
</context>
<context>
    <name>Checkout</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>المستحق %1</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>طريقة الدفع</translation>
    </message>
</context>
<context>
    <name>CheckoutModel</name>
    <message>
        <source>Give back what was taken so far, or take the rest.</source>
        <translation>أعِد ما دُفع حتى الآن أو خذ الباقي.</translation>
    </message>
    <message>
        <source>Touch what was taken so far to give it back.</source>
        <translation>المس ما دُفع حتى الآن لإعادته.</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Adds to the price</source>
        <translation>يضيف إلى السعر</translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation>الخيار %1</translation>
    </message>
    <message>
        <source>Choice %1 adds</source>
        <translation>زيادة الخيار %1</translation>
    </message>
    <message>
        <source>Chosen before anybody touches.</source>
        <translation>مختار قبل أي لمسة.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Such as Oat milk</source>
        <translation>مثل: حليب الشوفان</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>المعتاد: %1</translation>
    </message>
    <message>
        <source>choice %1</source>
        <translation>الخيار %1</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>A choice needs a name.</source>
        <translation>لا بد للخيار من اسم.</translation>
    </message>
    <message>
        <source>Choices need a name.</source>
        <translation>لا بد لمجموعة الخيارات من اسم.</translation>
    </message>
    <message>
        <source>Exactly {count}</source>
        <translation>‏{count} بالضبط</translation>
    </message>
    <message>
        <source>New choices</source>
        <translation>خيارات جديدة</translation>
    </message>
    <message>
        <source>None needed, up to {most}</source>
        <translation>اختياري، حتى {most}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>من {least} إلى {most}</translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>%1: ask no more</source>
        <translation>‏%1: لا تُطلب بعد الآن</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>إضافة خيار</translation>
    </message>
    <message>
        <source>Ask for it no more</source>
        <translation>لا تُطلب بعد الآن</translation>
    </message>
    <message>
        <source>Ask in a whole category</source>
        <translation>تُطلب في فئة كاملة</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Choices are asked for with a product, such as Milk: whole, oat, soya.</source>
        <translation>تُطلب الخيارات مع المنتج، مثل الحليب: كامل، شوفان، صويا.</translation>
    </message>
    <message>
        <source>Choose some choices to change them.</source>
        <translation>اختر مجموعة خيارات لتعديلها.</translation>
    </message>
    <message>
        <source>Every product of</source>
        <translation>كل منتجات</translation>
    </message>
    <message>
        <source>For one product alone, open the product.</source>
        <translation>لمنتج واحد فقط، افتح المنتج نفسه.</translation>
    </message>
    <message>
        <source>Make a category first</source>
        <translation>أنشئ فئة أولًا</translation>
    </message>
    <message>
        <source>May be chosen, at most</source>
        <translation>يجوز اختياره، على الأكثر</translation>
    </message>
    <message>
        <source>Must be chosen, at least</source>
        <translation>يجب اختياره، على الأقل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New choices</source>
        <translation>خيارات جديدة</translation>
    </message>
    <message>
        <source>No product asks for it yet</source>
        <translation>لا منتج يطلبها بعد</translation>
    </message>
    <message>
        <source>Such as Milk</source>
        <translation>مثل: الحليب</translation>
    </message>
    <message>
        <source>These products ask for it</source>
        <translation>هذه المنتجات تطلبها</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>ما يمكن اختياره</translation>
    </message>
    <message>
        <source>Write a name and one choice: then they are saved as you go.</source>
        <translation>اكتب اسمًا وخيارًا واحدًا، ثم تُحفظ أولًا بأول.</translation>
    </message>
</context>
<context>
    <name>CleanSheet</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>تنظيف الشاشة</translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation>اللمس لا يفعل شيئًا لنصف دقيقة</translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
    <message>
        <source>Set the clock of this device before the first sale.</source>
        <translation>اضبط ساعة هذا الجهاز قبل أول بيع.</translation>
    </message>
    <message>
        <source>Set the clock of this device. Sales are kept on {day} until it is right.</source>
        <translation>اضبط ساعة هذا الجهاز. تُسجَّل المبيعات بتاريخ {day} إلى أن تُضبط.</translation>
    </message>
    <message>
        <source>The clock says {day}, and nothing was sold here yet.</source>
        <translation>الساعة تقول {day} ولم يُبَع شيء هنا بعد.</translation>
    </message>
    <message>
        <source>The clock says {day}. This till was last used on {last}.</source>
        <translation>الساعة تقول {day}. استُخدم هذا الصندوق آخر مرة في {last}.</translation>
    </message>
    <message>
        <source>Yes, it is {day}</source>
        <translation>نعم، اليوم {day}</translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>Is today right?</source>
        <translation>هل التاريخ صحيح؟</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>اضبط الساعة</translation>
    </message>
</context>
<context>
    <name>Close</name>
    <message>
        <source>1  Cash</source>
        <translation>1  النقد</translation>
    </message>
    <message>
        <source>2  Card machine</source>
        <translation>2  جهاز البطاقات</translation>
    </message>
    <message>
        <source>3  Close</source>
        <translation>3  الإقفال</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>At hand, {amount} of it taken already</source>
        <translation>قيد العمل، أُخذ منه {amount}</translation>
    </message>
    <message>
        <source>Count the drawer first</source>
        <translation>عُدّ الدرج أولًا</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>مطابق تمامًا</translation>
    </message>
    <message>
        <source>Key in its total</source>
        <translation>أدخل مجموعها</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>One order is open. It stays open for tomorrow.</source>
        <translation>طلب واحد مفتوح ويبقى مفتوحًا إلى الغد.</translation>
    </message>
    <message>
        <source>Only {amount} was counted. Leave that or less.</source>
        <translation>لم يُعدّ سوى {amount}. اترك هذا المبلغ أو أقل.</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>المفترض وجوده</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>زيادة {amount}</translation>
    </message>
    <message>
        <source>{amount} short</source>
        <translation>نقص {amount}</translation>
    </message>
    <message>
        <source>{count} orders are open. They stay open for tomorrow.</source>
        <translation>عدد الطلبات المفتوحة {count}، وتبقى مفتوحة إلى الغد.</translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>A difference is kept in the report and stops nothing.</source>
        <translation>الفرق يُسجَّل في التقرير ولا يوقف شيئًا.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>On the card machine</source>
        <translation>على جهاز البطاقات</translation>
    </message>
    <message>
        <source>On this till</source>
        <translation>على هذا الصندوق</translation>
    </message>
    <message>
        <source>Print the day&apos;s total on the card machine and key it in.</source>
        <translation>اطبع إجمالي اليوم من جهاز البطاقات وأدخله هنا.</translation>
    </message>
    <message>
        <source>There is no total to read</source>
        <translation>لا إجمالي يُقرأ</translation>
    </message>
</context>
<context>
    <name>CloseCash</name>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>How to count</source>
        <translation>طريقة العدّ</translation>
    </message>
    <message>
        <source>Key in everything that is in the drawer, the float included.</source>
        <translation>أدخل كل ما في الدرج، بما فيه رصيد البداية.</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>الأوراق والقطع النقدية</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
</context>
<context>
    <name>CloseDay</name>
    <message>
        <source>Close the day</source>
        <translation>إقفال اليوم</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
</context>
<context>
    <name>CloseDayModel</name>
    <message>
        <source>Sent to the printer</source>
        <translation>أُرسل إلى الطابعة</translation>
    </message>
</context>
<context>
    <name>CloseDone</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation>أُقفل اليوم</translation>
    </message>
</context>
<context>
    <name>CloseFinal</name>
    <message>
        <source>Cards on this till</source>
        <translation>البطاقات على هذا الصندوق</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>إقفال اليوم</translation>
    </message>
    <message>
        <source>Float for tomorrow</source>
        <translation>رصيد الغد</translation>
    </message>
    <message>
        <source>On the card machine</source>
        <translation>على جهاز البطاقات</translation>
    </message>
    <message>
        <source>This writes the Z report and ends the day. It cannot be taken back.</source>
        <translation>يُكتب بهذا تقرير Z وينتهي اليوم. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>إلى الخزنة</translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>Closed days</source>
        <translation>الأيام المقفلة</translation>
    </message>
    <message>
        <source>Closed days of this till</source>
        <translation>الأيام المقفلة لهذا الصندوق</translation>
    </message>
    <message>
        <source>Each day stands here with its Z report once it is closed.</source>
        <translation>يظهر كل يوم هنا مع تقرير Z حالما يُقفل.</translation>
    </message>
    <message>
        <source>No day is closed yet</source>
        <translation>لم يُقفل أي يوم بعد</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>مستعاد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Z report {number} of {series}, at {time}</source>
        <translation>تقرير Z {number} لـ {series}، الساعة {time}</translation>
    </message>
    <message>
        <source>Z report {number}, closed by {name} at {time}</source>
        <translation>تقرير Z {number}، أقفله {name} الساعة {time}</translation>
    </message>
    <message>
        <source>{amount} of it is in another Z report too</source>
        <translation>منه {amount} في تقرير Z آخر أيضًا</translation>
    </message>
</context>
<context>
    <name>ClosedDaysModel</name>
    <message>
        <source>Copy sent to the printer</source>
        <translation>أُرسلت النسخة إلى الطابعة</translation>
    </message>
</context>
<context>
    <name>ComeOverSheet</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Come over</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Come over to another hub</source>
        <translation>الانتقال إلى موزّع آخر</translation>
    </message>
    <message>
        <source>For a shop whose hub was begun anew at another till. That till shows its address under Settings, Terminals. This till stays the one it is, with all it has sold.</source>
        <translation>لمحل بدأ موزّعه من جديد على صندوق آخر. يعرض ذلك الصندوق عنوانه في الإعدادات ثم الأجهزة. يبقى هذا الصندوق كما هو مع كل ما باعه.</translation>
    </message>
    <message>
        <source>Its letters, if they are asked for</source>
        <translation>حروفه إن طُلبت</translation>
    </message>
</context>
<context>
    <name>ConfirmedPart</name>
    <message>
        <source>Add a tip</source>
        <translation>إضافة إكرامية</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>بلا إكرامية</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>تم الدفع</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>الإكرامية</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Nobody who may allow this has a PIN. A manager signs in for it.</source>
        <translation>لا رقم سري لمن يحق له السماح بهذا. يسجّل المدير دخوله لأجله.</translation>
    </message>
    <message>
        <source>To allow it this once, key in the PIN of {names}.</source>
        <translation>للسماح بذلك هذه المرة، أدخل رمز {names}.</translation>
    </message>
    <message>
        <source>{person} would like to change the products.</source>
        <translation>يريد {person} تغيير المنتجات.</translation>
    </message>
    <message>
        <source>{person} would like to change the shop.</source>
        <translation>يريد {person} تعديل المحل.</translation>
    </message>
    <message>
        <source>{person} would like to change who works here.</source>
        <translation>يريد {person} تعديل العاملين هنا.</translation>
    </message>
    <message>
        <source>{person} would like to make new recovery codes.</source>
        <translation>{person} يريد إنشاء رموز استعادة جديدة.</translation>
    </message>
    <message>
        <source>{person} would like to settle what does not agree.</source>
        <translation>يريد {person} تسوية ما لا يتفق.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A PIN is four to eight digits. Choose another.</source>
        <translation>الرقم السري من أربعة إلى ثمانية أرقام. اختر غيره.</translation>
    </message>
    <message>
        <source>A card cannot pay more than is due. Nothing was recorded; enter a tip as a tip.</source>
        <translation>لا يمكن أن تدفع البطاقة أكثر من المستحق. لم يُسجَّل شيء؛ أدخل الإكرامية كإكرامية.</translation>
    </message>
    <message>
        <source>A cash tip goes in the jar, not through the till. Nothing was taken.</source>
        <translation>الإكرامية النقدية توضع في العلبة لا في الصندوق. لم يُقبض شيء.</translation>
    </message>
    <message>
        <source>A category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>A choice needs a name, like Oat milk.</source>
        <translation>لا بد للخيار من اسم، مثل حليب الشوفان.</translation>
    </message>
    <message>
        <source>A class of tax</source>
        <translation>الفئة الضريبية</translation>
    </message>
    <message>
        <source>A day begins at an hour from 0 to 23. Nothing was saved.</source>
        <translation>يبدأ اليوم في ساعة من 0 إلى 23. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>A discount is more than nothing, with at most {most} digits. Check the amount.</source>
        <translation>الخصم أكثر من لا شيء ولا يزيد على {most} أرقام. تحقق من المبلغ.</translation>
    </message>
    <message>
        <source>A discount lies between 0.1% and 100%. Check the number.</source>
        <translation>الخصم بين 0.1% و100%. تحقق من الرقم.</translation>
    </message>
    <message>
        <source>A group of choices</source>
        <translation>مجموعة الخيارات</translation>
    </message>
    <message>
        <source>A line holds between 1 and 9,999. Check the number.</source>
        <translation>في البند من 1 إلى 9,999. تحقق من الرقم.</translation>
    </message>
    <message>
        <source>A payment cannot be less than nothing. Nothing was taken.</source>
        <translation>لا يكون الدفع أقل من صفر. لم يُقبض شيء.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>A price is nothing or more, with at most {most} digits. Check the amount.</source>
        <translation>السعر صفر أو أكثر ولا يزيد على {most} أرقام. تحقق من المبلغ.</translation>
    </message>
    <message>
        <source>A price is nothing or more. Write it like {like}.</source>
        <translation>السعر صفر أو أكثر. اكتبه هكذا: {like}.</translation>
    </message>
    <message>
        <source>A price lies between {least} and {most}. Check the amount.</source>
        <translation>السعر يقع بين {least} و{most}. تحقق من المبلغ.</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>A rate is a percentage from 0 to 100. Write it like 20 or 12.5.</source>
        <translation>النسبة من 0 إلى 100 بالمئة. اكتبها هكذا: 20 أو 12.5.</translation>
    </message>
    <message>
        <source>A receipt has waited so long that the customer may have gone, so it was not printed. The sale is safe. Print it only if it is still wanted.</source>
        <translation>انتظر إيصال طويلًا حتى ربما انصرف الزبون، فلم يُطبع. البيع سليم. اطبعه فقط إن كان لا يزال مطلوبًا.</translation>
    </message>
    <message>
        <source>A recovery key has {groups} groups of {each} letters and digits; this has {count} characters. Nothing was restored. Copy it again from the recovery sheet.</source>
        <translation>مفتاح الاستعادة مجموعات عددها {groups}، في كل منها {each} من الحروف والأرقام؛ وفي هذا {count}. لم يُستعد شيء. انسخه مجددًا من ورقة الاستعادة.</translation>
    </message>
    <message>
        <source>A refund takes nothing. Nothing was refunded; check the amounts.</source>
        <translation>الاسترداد لا يأخذ شيئاً. لم يُعَد شيء؛ راجع المبالغ.</translation>
    </message>
    <message>
        <source>A shop</source>
        <translation>المحل</translation>
    </message>
    <message>
        <source>A size needs a name, like Small.</source>
        <translation>لا بد للحجم من اسم، مثل صغير.</translation>
    </message>
    <message>
        <source>A station</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>A table seats at most {count}. Check the number.</source>
        <translation>لا تتسع الطاولة لأكثر من {count}. تحقق من الرقم.</translation>
    </message>
    <message>
        <source>A till was started on this data folder meanwhile, so what was found says nothing. Nothing was changed. Examine it again: beside a running till is well.</source>
        <translation>شُغّل صندوق على مجلد البيانات هذا أثناء ذلك، فما وُجد لا يدل على شيء. لم يتغيّر شيء. افحصه مجددًا: الفحص بجانب صندوق يعمل لا بأس به.</translation>
    </message>
    <message>
        <source>ADDED</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>ALLERGY</source>
        <translation>حساسية</translation>
    </message>
    <message>
        <source>Added after the bill was paid: {things}</source>
        <translation>أُضيف بعد دفع الفاتورة: {things}</translation>
    </message>
    <message>
        <source>Added after the order was brought to another: {things}</source>
        <translation>أُضيف بعد ضمّ الطلب إلى طلب آخر: {things}</translation>
    </message>
    <message>
        <source>Added: {things}</source>
        <translation>أُضيف: {things}</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>أيضًا</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>An imported order is paid in full elsewhere. It was not imported.</source>
        <translation>الطلب المستورد مدفوع كله في مكان آخر. لم يُستورد.</translation>
    </message>
    <message>
        <source>An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no longer kept; the shop’s name and address are today’s.</source>
        <translation>إيصال قديم من دفاتر الصندوق: المبالغ كما بيعت. الخيارات والملاحظات لم تعد محفوظة؛ اسم المحل وعنوانه هما الحاليان.</translation>
    </message>
    <message>
        <source>An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no longer kept; the shop’s name, address and VAT number are today’s.</source>
        <translation>إيصال قديم من دفاتر الصندوق: المبالغ كما بيعت. الخيارات والملاحظات لم تعد محفوظة؛ اسم المحل وعنوانه ورقم ضريبته هي الحالية.</translation>
    </message>
    <message>
        <source>An older copy of this till&apos;s data was put back: what it sold after that copy is not here. Receipts are numbered {series} from now on. Keep the later data if you have it, and count the drawer.</source>
        <translation>أُعيدت نسخة أقدم من بيانات هذا الصندوق: ما باعه بعدها ليس هنا. تُرقَّم الإيصالات من الآن بـ {series}. احتفظ بالبيانات الأحدث إن كانت لديك، وعُدّ الدرج.</translation>
    </message>
    <message>
        <source>An order chit has waited so long that the order may be made by now, so it was not printed. The order is safe. Print it only if it is still to be made.</source>
        <translation>انتظرت قسيمة طلب طويلًا حتى ربما حُضّر الطلب، فلم تُطبع. الطلب سليم. اطبعها فقط إن لم يُحضَّر بعد.</translation>
    </message>
    <message>
        <source>An order holds at most {most} lines. Pay or hold this one first.</source>
        <translation>لا تتجاوز بنود الطلب {most}. ادفع هذا الطلب أو علّقه أولًا.</translation>
    </message>
    <message>
        <source>An order is due before it is late, and both within a day. Nothing was saved.</source>
        <translation>يحين موعد الطلب قبل أن يتأخر، وكلاهما خلال يوم. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Another order of that number and minute is here already ({order}). It was left as it is, and this one was not imported. If it comes from another till, name that till with --source and import the file again.</source>
        <translation>يوجد طلب آخر بالرقم والدقيقة نفسيهما ({order}). بقي كما كان ولم يُستورد هذا. إن كان من صندوق آخر فسمّه بـ --source واستورد الملف مجددًا.</translation>
    </message>
    <message>
        <source>Another program is holding the till&apos;s database. {safe} Close the other program, then try again.</source>
        <translation>برنامج آخر يحجز قاعدة بيانات الصندوق. {safe} أغلق البرنامج الآخر ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Another till is open on this data folder. It goes on as it was; nothing was changed. Use that one, or give this till a folder of its own with FYNLO_HOME.</source>
        <translation>صندوق آخر مفتوح على مجلد البيانات هذا، وهو مستمر كما كان؛ لم يتغيّر شيء. استخدم ذاك، أو امنح هذا مجلدًا خاصًا عبر FYNLO_HOME.</translation>
    </message>
    <message>
        <source>Another version of this till left the order, and this one cannot read it. It is kept. Look in the card machine&apos;s list, and ring the order again or give the money back.</source>
        <translation>ترك الطلبَ إصدارٌ آخر من هذا الصندوق ولا يستطيع هذا الإصدار قراءته. الطلب محفوظ. انظر في قائمة جهاز البطاقات، ثم أدخل الطلب مجددًا أو أعد المال.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>At</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>BILL</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل ذلك</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Bill paid, receipt {receipt}</source>
        <translation>دُفعت الفاتورة، الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Bring it there too</source>
        <translation>ضمّه إلى هناك أيضاً</translation>
    </message>
    <message>
        <source>Brought to another order: {order}</source>
        <translation>ضُمّ إلى طلب آخر: {order}</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>يوم العمل</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Card machine</source>
        <translation>جهاز البطاقات</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>مُرحّل</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>النقد في الدرج</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Cash taken, less paid back</source>
        <translation>النقد المقبوض بعد المردود</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Changed in two places: {name}</source>
        <translation>تغيّر في موضعين: {name}</translation>
    </message>
    <message>
        <source>Choose what comes back first. Nothing was refunded.</source>
        <translation>اختر أولًا ما يُرجَع. لم يُسترد شيء.</translation>
    </message>
    <message>
        <source>Choose what moves first. Nothing was moved.</source>
        <translation>اختر أولًا ما يُنقل. لم يُنقل شيء.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>أُقفل</translation>
    </message>
    <message>
        <source>Count the drawer first. Nothing was closed.</source>
        <translation>عُدّ الدرج أولًا. لم يُقفل شيء.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Counted at {time}, {name}</source>
        <translation>عُدّ في {time}، {name}</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>عرض تجريبي</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Discounts given, already off</source>
        <translation>الخصومات الممنوحة، مطروحة</translation>
    </message>
    <message>
        <source>Done on the copy alone: {count}. Nothing is lost, both are kept.</source>
        <translation>ما تم على النسخة وحدها: {count}. لم يُفقد شيء، وكلاهما محفوظ.</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>مرات فتح الدرج</translation>
    </message>
    <message>
        <source>Each kind of {name}</source>
        <translation>كل نوع من {name}</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>في المحل</translation>
    </message>
    <message>
        <source>End of day.</source>
        <translation>نهاية اليوم.</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>معفى</translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation>معفى من الضريبة</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المفترض</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>Files of a till that was here before ({files}) were kept with the ending {ending}: its last sales may be in them. Keep them together with its till.db.</source>
        <translation>حُفظت ملفات صندوق كان هنا سابقًا ({files}) بالامتداد {ending}: قد تكون فيها آخر مبيعاته. احتفظ بها مع ملف till.db الخاص به.</translation>
    </message>
    <message>
        <source>First receipt</source>
        <translation>أول إيصال</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>رصيد البداية</translation>
    </message>
    <message>
        <source>Float put right</source>
        <translation>تصحيح النقد الافتتاحي</translation>
    </message>
    <message>
        <source>Float put right at {time}, {name}</source>
        <translation>صُحّح النقد الافتتاحي في {time}، {name}</translation>
    </message>
    <message>
        <source>For practice only. No money was taken.</source>
        <translation>للتدريب فقط. لم تُقبض نقود.</translation>
    </message>
    <message>
        <source>For what you have of this order.</source>
        <translation>لما لديكم من هذا الطلب.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>طرق الدفع</translation>
    </message>
    <message>
        <source>In none of the takings: it counts when the rest is taken.</source>
        <translation>ليس ضمن الإيرادات: يُحسب عند أخذ الباقي.</translation>
    </message>
    <message>
        <source>In none of the takings: the drawer or the card machine has less by it.</source>
        <translation>ليس ضمن الإيرادات: ينقص بقدره الدرج أو جهاز البطاقة.</translation>
    </message>
    <message>
        <source>In these takings, but it came in on the day that is named: the drawer or the card machine has less by it.</source>
        <translation>ضمن هذه الإيرادات، لكنه ورد في اليوم المذكور: ينقص بقدره الدرج أو جهاز البطاقة.</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>المستخدم الآن</translation>
    </message>
    <message>
        <source>Incl. VAT</source>
        <translation>مع الضريبة</translation>
    </message>
    <message>
        <source>It cannot go back from another account than it came to. Nothing was refunded.</source>
        <translation>لا يمكن أن يُردّ من حساب غير الذي دخل إليه. لم يُستردّ شيء.</translation>
    </message>
    <message>
        <source>It was set aside and counts for nothing. No sale is missing here. Somebody may be at the hub who should not be: have it looked at.</source>
        <translation>وُضع جانبًا ولا يُحسب. لا ينقص هنا أي بيع. ربما يصل إلى الموزّع من لا يحق له: اطلب فحصه.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>الأصناف</translation>
    </message>
    <message>
        <source>Its figures stay as they are, and selling goes on. They cannot be made anew here. Save a backup, and add this till to the shop anew once nothing waits to be sent.</source>
        <translation>تبقى أرقامه كما هي ويستمر البيع. لا يمكن إعادة حسابها هنا. احفظ نسخة احتياطية، وأضف هذا الصندوق إلى المحل من جديد عندما لا يبقى شيء بانتظار الإرسال.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>الاحتفاظ بكليهما</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
    <message>
        <source>Keep the sale, forget the void</source>
        <translation>إبقاء البيع وترك الإلغاء</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>آخر اتصال</translation>
    </message>
    <message>
        <source>Last heard. What was done on it after that may be on it alone: switch it on near the hub. If it is gone for good, take it out under Settings, Terminals.</source>
        <translation>آخر اتصال. ما جرى عليه بعد ذلك قد يكون عليه وحده: شغّله قرب الموزّع. وإن ذهب نهائيًا فأخرجه من الإعدادات ثم الأجهزة.</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>آخر إيصال</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>استبعادها</translation>
    </message>
    <message>
        <source>Left for tomorrow</source>
        <translation>المتروك للغد</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Money taken for an order that was not sold</source>
        <translation>مال أُخذ لطلب لم يُبع</translation>
    </message>
    <message>
        <source>Money was taken for this order. Nothing was changed. Give it back first, then take everything off.</source>
        <translation>أُخذ مال لهذا الطلب. لم يتغير شيء. أعد المال أولًا، ثم أزل كل شيء.</translation>
    </message>
    <message>
        <source>More would go back one way than came by it. Nothing was refunded; pay the rest back the other way it was paid.</source>
        <translation>سيعود بطريقة أكثر مما جاء بها. لم يُعَد شيء؛ أعد الباقي بالطريقة الأخرى التي دُفع بها.</translation>
    </message>
    <message>
        <source>Moved to another order: {things}</source>
        <translation>نُقل إلى طلب آخر: {things}</translation>
    </message>
    <message>
        <source>Moved to safe</source>
        <translation>نُقل إلى الخزنة</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>الصافي</translation>
    </message>
    <message>
        <source>No hub answers at {address}. Nothing was changed, and this terminal goes on by itself. Check that the hub runs and that both are on one network, then try again.</source>
        <translation>لا موزّع يجيب عند {address}. لم يتغيّر شيء، ويتابع هذا الجهاز وحده. تحقق من أن الموزّع يعمل وأنهما على شبكة واحدة، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>No kitchen screen is called {name}. Nothing was changed. There are: {names}.</source>
        <translation>لا توجد شاشة مطبخ باسم {name}. لم يتغير شيء. الموجود: {names}.</translation>
    </message>
    <message>
        <source>No loudspeaker was found: the till is silent. Everything it says is on the screen.</source>
        <translation>لا مكبّر صوت: الصندوق صامت. كل ما يقوله على الشاشة.</translation>
    </message>
    <message>
        <source>No more of a tip can go back than was given. Nothing was refunded.</source>
        <translation>لا يمكن أن يُعاد من الإكرامية أكثر مما أُعطي. لم يُعَد شيء.</translation>
    </message>
    <message>
        <source>No printer is set up, so nothing was printed. Nothing is lost. Set one up in Settings, or show the receipt on the screen.</source>
        <translation>لا طابعة مُعدّة، فلم يُطبع شيء. لم يضِع شيء. أعدّ طابعة من الإعدادات أو اعرض الإيصال على الشاشة.</translation>
    </message>
    <message>
        <source>Not moved, it was gone: {things}</source>
        <translation>لم يُنقل لأنه لم يعد موجودًا: {things}</translation>
    </message>
    <message>
        <source>Not read yet from {terminal}</source>
        <translation>لم يُقرأ بعد من {terminal}</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>Not voided, it had moved to another order: {things}</source>
        <translation>لم يُلغَ لأنه نُقل إلى طلب آخر: {things}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>Nothing waits there any more: somebody else admitted it.</source>
        <translation>لا شيء ينتظر هناك بعد الآن: قبله شخص آخر.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>لم يُقبض شيء.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>Of that carried over</source>
        <translation>منها مُرحّل</translation>
    </message>
    <message>
        <source>On a screen and on paper, maybe made twice: {things}</source>
        <translation>على شاشة وعلى ورق، وربما حُضّر مرتين: {things}</translation>
    </message>
    <message>
        <source>On a screen and on paper, some of it maybe made twice: {things}</source>
        <translation>على شاشة وعلى ورق، وربما حُضّر بعضه مرتين: {things}</translation>
    </message>
    <message>
        <source>On the machine</source>
        <translation>على الجهاز</translation>
    </message>
    <message>
        <source>On this till</source>
        <translation>على هذا الصندوق</translation>
    </message>
    <message>
        <source>On {name}</source>
        <translation>على {name}</translation>
    </message>
    <message>
        <source>One barcode on two products: {code}</source>
        <translation>باركود واحد لمنتجين: {code}</translation>
    </message>
    <message>
        <source>One of these characters is not the one on the recovery sheet. Nothing was restored. Compare the groups one by one and correct it.</source>
        <translation>أحد هذه الرموز يخالف ورقة الاستعادة. لم يُستعد شيء. قارن المجموعات واحدة واحدة وصحّحه.</translation>
    </message>
    <message>
        <source>Only a manager changes the menu. Nothing was changed. Ask one.</source>
        <translation>لا يعدّل القائمة إلا المدير. لم يتغيّر شيء. اطلب منه.</translation>
    </message>
    <message>
        <source>Only a manager changes the shop. Nothing was changed. Ask one.</source>
        <translation>لا يعدّل المحل إلا المدير. لم يتغيّر شيء. اطلب منه.</translation>
    </message>
    <message>
        <source>Only a manager changes who works here. Nothing was changed. Ask one.</source>
        <translation>لا يعدّل العاملين هنا إلا المدير. لم يتغيّر شيء. اطلب منه.</translation>
    </message>
    <message>
        <source>Only a manager makes new recovery codes. The old ones hold. Ask one.</source>
        <translation>المدير وحده ينشئ رموز استعادة جديدة. الرموز القديمة باقية. اسأل مديرًا.</translation>
    </message>
    <message>
        <source>Only a manager settles this. Nothing was changed. Ask one.</source>
        <translation>لا يسوّي هذا إلا المدير. لم يتغيّر شيء. اطلب منه.</translation>
    </message>
    <message>
        <source>Open orders carried over</source>
        <translation>طلبات مفتوحة مُرحّلة</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتح</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>خصم على الطلب</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>Order {number}  {name}</source>
        <translation>الطلب {number}  {name}</translation>
    </message>
    <message>
        <source>Order {number} has two times; the order was left out.</source>
        <translation>للطلب {number} وقتان؛ تُرك الطلب.</translation>
    </message>
    <message>
        <source>Order {number} is being rung on this till. Hold it first. Nothing was moved.</source>
        <translation>يُسجَّل الطلب {number} الآن على هذا الصندوق. علّقه أولًا. لم يُنقل شيء.</translation>
    </message>
    <message>
        <source>Order {number}, {way}</source>
        <translation>الطلب {number}، {way}</translation>
    </message>
    <message>
        <source>Order {number}, {way}, {day}</source>
        <translation>الطلب {number}، {way}، {day}</translation>
    </message>
    <message>
        <source>Order {number}: {why}</source>
        <translation>الطلب {number}: {why}</translation>
    </message>
    <message>
        <source>Other users of this device can read the key to the sales. Make the file till.key readable to its owner only.</source>
        <translation>يستطيع مستخدمون آخرون لهذا الجهاز قراءة مفتاح المبيعات. اجعل الملف till.key مقروءًا لصاحبه وحده.</translation>
    </message>
    <message>
        <source>Over £250 in total: a full VAT invoice is available on request.</source>
        <translation>الإجمالي فوق £250: فاتورة ضريبية كاملة متاحة عند الطلب.</translation>
    </message>
    <message>
        <source>Paid and refunded: {things}, receipt {receipt}</source>
        <translation>دُفع ورُدّ: {things}، الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Paid elsewhere</source>
        <translation>مدفوع في مكان آخر</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>دُفع حتى الآن</translation>
    </message>
    <message>
        <source>Paid twice: {things}</source>
        <translation>دُفع مرتين: {things}</translation>
    </message>
    <message>
        <source>Paid: {things}, receipt {receipt}</source>
        <translation>دُفع: {things}، الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Part of this order is paid. Take the rest, or give it back, then hold it.</source>
        <translation>بعض هذا الطلب مدفوع. خذ الباقي أو أعد المدفوع، ثم علّقه.</translation>
    </message>
    <message>
        <source>Part of this was refunded before. Nothing was refunded again.</source>
        <translation>استُرد بعض هذا من قبل. لم يُسترد شيء مجددًا.</translation>
    </message>
    <message>
        <source>People, their PINs and taxes are changed at a terminal that may manage, such as the till that began to share. Nothing was changed. Do it there.</source>
        <translation>يُغيَّر الأشخاص ورموز PIN والضرائب على جهاز يحق له الإدارة، كالصندوق الذي بدأ المشاركة. لم يتغيّر شيء. قم بذلك هناك.</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>طُبع</translation>
    </message>
    <message>
        <source>Printed for {station}</source>
        <translation>طُبع من أجل {station}</translation>
    </message>
    <message>
        <source>RECOVERED</source>
        <translation>مستعاد</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Receipt folder</source>
        <translation>مجلد الإيصالات</translation>
    </message>
    <message>
        <source>Receipt number {receipt} was given twice</source>
        <translation>رقم الإيصال {receipt} أُعطي مرتين</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>الإيصال {number}</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>مستعاد</translation>
    </message>
    <message>
        <source>Recovered: sales of this till&apos;s earlier life {life} that are in no other Z.</source>
        <translation>مستعاد: مبيعات من حياة سابقة لهذا الصندوق {life} لا ترد في تقرير Z آخر.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Refund of receipt</source>
        <translation>استرداد الإيصال</translation>
    </message>
    <message>
        <source>Refund {amount} on the card machine too.</source>
        <translation>أعد {amount} على جهاز البطاقات أيضًا.</translation>
    </message>
    <message>
        <source>Refund {number}</source>
        <translation>الاسترداد {number}</translation>
    </message>
    <message>
        <source>Refunded twice: the tip of receipt {receipt}</source>
        <translation>رُدّ مرتين: إكرامية الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Refunded twice: {name} of receipt {receipt}</source>
        <translation>رُدّ مرتين: {name} من الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Refunded, receipt {receipt}</source>
        <translation>رُدّ، الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>الاستردادات</translation>
    </message>
    <message>
        <source>Refunds ({count})</source>
        <translation>الاستردادات ({count})</translation>
    </message>
    <message>
        <source>Row {row} cannot be read: a quotation mark opens there and never closes, or closes in the middle of a cell. Mend that row. Nothing was imported.</source>
        <translation>تعذّرت قراءة الصف {row}: تُفتح فيه علامة اقتباس ولا تُغلق، أو تُغلق وسط خلية. صحّح الصف. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Row {row}: {fault}</source>
        <translation>الصف {row}: {fault}</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Sales ({count})</source>
        <translation>المبيعات ({count})</translation>
    </message>
    <message>
        <source>Sales that wait and count nowhere yet: {count}. Admit them if they were really sold; leave them out if the terminal was lost or stolen.</source>
        <translation>مبيعات تنتظر ولا تُحسب في أي مكان بعد: {count}. اقبلها إن كانت مبيعات حقيقية، واستبعدها إن كان الجهاز مفقودًا أو مسروقًا.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Say why the drawer is opened. It was not opened.</source>
        <translation>اذكر سبب فتح الدرج. لم يُفتح.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>Selling goes on. Until it is settled one of them lets terminals in, the same one everywhere. To settle it, make one the shop&apos;s hub: Settings, Terminals.</source>
        <translation>يستمر البيع. إلى أن يُحسم الأمر يضيف أحدهما الأجهزة، وهو نفسه في كل مكان. لحسمه اجعل أحدهما موزّع المحل: الإعدادات ثم الأجهزة.</translation>
    </message>
    <message>
        <source>Sent to {station}</source>
        <translation>أُرسل إلى {station}</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>خدمكم</translation>
    </message>
    <message>
        <source>Some of that is no longer open on this order. Nothing was moved.</source>
        <translation>بعض ذلك لم يعد مفتوحًا في هذا الطلب. لم يُنقل شيء.</translation>
    </message>
    <message>
        <source>Something came that no terminal of this shop has signed</source>
        <translation>وصل شيء لم يوقّعه أي جهاز من أجهزة هذا المحل</translation>
    </message>
    <message>
        <source>Something else of that terminal waits before what is in this file. The file was handed in, and nothing of it is lost. Look at what waits under Settings, Terminals, and admit it there.</source>
        <translation>قبل ما في هذا الملف ينتظر شيء آخر من ذلك الجهاز. سُلّم الملف ولم يضع منه شيء. انظر إلى ما ينتظر في الإعدادات ثم الأجهزة واقبله هناك.</translation>
    </message>
    <message>
        <source>Something is missing before what is in this file. What came before it was let in. Have the terminal write a file once more, with all that it holds.</source>
        <translation>ينقص شيء قبل ما في هذا الملف. ما سبقه أُدخل. اطلب من الجهاز كتابة ملف مرة أخرى بكل ما لديه.</translation>
    </message>
    <message>
        <source>Something was sold since the day was started, so its float stands. Count the drawer: a difference is recorded at the close.</source>
        <translation>بيع شيء منذ بدء اليوم، لذلك يبقى النقد الافتتاحي. عُدّ الدرج: يُسجَّل أي فرق عند الإغلاق.</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>المجموع الفرعي</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Table {name}</source>
        <translation>طاولة {name}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>Take it off {name}</source>
        <translation>إزالته من {name}</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>قبض الدفع</translation>
    </message>
    <message>
        <source>Take {amount} from the drawer.</source>
        <translation>خذ {amount} من الدرج.</translation>
    </message>
    <message>
        <source>Take {amount} on the card machine</source>
        <translation>اقبض {amount} على جهاز البطاقات</translation>
    </message>
    <message>
        <source>Taken earlier, given back now</source>
        <translation>أُخذ من قبل ورُدّ الآن</translation>
    </message>
    <message>
        <source>Taken earlier, orders paid now</source>
        <translation>أُخذ من قبل لطلبات دُفعت الآن</translation>
    </message>
    <message>
        <source>Taken for orders not paid yet</source>
        <translation>أُخذ لطلبات لم تُدفع كاملة بعد</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>الإيرادات</translation>
    </message>
    <message>
        <source>Takings so far. The day goes on.</source>
        <translation>الإيرادات حتى الآن. اليوم مستمر.</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>That PIN is taken. Nothing was saved. Choose another.</source>
        <translation>هذا الرقم السري مستخدم. لم يُحفظ شيء. اختر غيره.</translation>
    </message>
    <message>
        <source>That amount cannot be right. Nothing was taken; check the number.</source>
        <translation>لا يمكن أن يكون هذا المبلغ صحيحًا. لم يُقبض شيء؛ تحقق من الرقم.</translation>
    </message>
    <message>
        <source>That amount is more than a drawer can hold. Check the number.</source>
        <translation>هذا المبلغ أكثر مما يتسع له الدرج. تحقق من الرقم.</translation>
    </message>
    <message>
        <source>That code is for another kind of device. Nothing was changed. Have a manager show one for this kind, a till or a kitchen’s screen, then type it here.</source>
        <translation>هذا الرمز لنوع آخر من الأجهزة. لم يتغيّر شيء. اطلب من المدير رمزًا لهذا النوع، صندوق أو شاشة مطبخ، ثم اكتبه هنا.</translation>
    </message>
    <message>
        <source>That code is of another venue than this terminal&apos;s. Nothing was changed. Use a code of this venue&apos;s hub, or join with a data folder that is empty.</source>
        <translation>هذا الرمز لمحل غير محل هذا الجهاز. لم يتغيّر شيء. استخدم رمزًا من موزّع هذا المحل أو انضم بمجلد بيانات فارغ.</translation>
    </message>
    <message>
        <source>That code is used up or older than ten minutes. Nothing was changed. Have a manager show another one, then type it here.</source>
        <translation>هذا الرمز مستخدم أو مضى عليه أكثر من عشر دقائق. لم يتغيّر شيء. اطلب من المدير رمزًا آخر ثم اكتبه هنا.</translation>
    </message>
    <message>
        <source>That code lets in a screen that only looks on, not a till. Nothing was changed here. Have a manager show a code for a till, then type it here.</source>
        <translation>هذا الرمز يسمح بشاشة للعرض فقط وليس بصندوق. لم يتغير شيء هنا. اطلب من المدير رمزًا لصندوق ثم اكتبه هنا.</translation>
    </message>
    <message>
        <source>That file is of another shop. Nothing was let in.</source>
        <translation>هذا الملف لمحل آخر. لم يُدخل شيء.</translation>
    </message>
    <message>
        <source>That file is of no terminal of this shop. Nothing was let in. Look whether it is the right file.</source>
        <translation>هذا الملف ليس من أي جهاز في هذا المحل. لم يُدخل شيء. تأكد من أنه الملف الصحيح.</translation>
    </message>
    <message>
        <source>That file was changed since a terminal of this shop wrote it. Nothing of it was let in. Have the terminal write it once more.</source>
        <translation>تغيّر هذا الملف منذ كتبه جهاز من هذا المحل. لم يُدخل منه شيء. اطلب من الجهاز كتابته مرة أخرى.</translation>
    </message>
    <message>
        <source>That hub is not the one in charge of who belongs to this shop. Nothing was changed. Join at the hub that is in charge, with a code of its own.</source>
        <translation>ليس هذا الموزّع هو المسؤول عمّن ينتمي إلى هذا المحل. لم يتغيّر شيء. انضم عند الموزّع المسؤول برمز منه.</translation>
    </message>
    <message>
        <source>That is no address of a hub. Type it as the other terminal shows it.</source>
        <translation>هذا ليس عنوان موزّع. اكتبه كما يعرضه الجهاز الآخر.</translation>
    </message>
    <message>
        <source>That is not a whole code. Nothing was changed. Type all of it as the other terminal shows it, its last letters too.</source>
        <translation>هذا ليس رمزًا كاملًا. لم يتغيّر شيء. اكتبه كله كما يعرضه الجهاز الآخر، مع حروفه الأخيرة.</translation>
    </message>
    <message>
        <source>That is not on this till any more. Nothing was changed.</source>
        <translation>لم يعد ذلك على هذا الصندوق. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>That is not what waits there any more. Nothing was admitted. Look at it again, then admit it.</source>
        <translation>لم يعد ما ينتظر هناك كما عُرض. لم يُقبل شيء. انظر إليه مجددًا ثم اقبله.</translation>
    </message>
    <message>
        <source>That is the same order twice. Choose another.</source>
        <translation>هذا الطلب نفسه مرتين. اختر غيره.</translation>
    </message>
    <message>
        <source>That is the whole order. Leave something on it, or pay it as it is.</source>
        <translation>هذا هو الطلب كله. اترك فيه شيئًا، أو ادفعه كما هو.</translation>
    </message>
    <message>
        <source>That line is no longer in the order. Nothing was changed.</source>
        <translation>لم يعد هذا البند في الطلب. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>That line is not on this receipt. Nothing was refunded.</source>
        <translation>هذا البند ليس في الإيصال. لم يُسترد شيء.</translation>
    </message>
    <message>
        <source>That order has nothing left to pay. Nothing was changed.</source>
        <translation>لم يبقَ في هذا الطلب ما يُدفع. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>That order is not on this till. Nothing was changed.</source>
        <translation>هذا الطلب ليس على هذا الصندوق. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>That payment is no longer with the order. Nothing was given back.</source>
        <translation>لم تعد هذه الدفعة في الطلب. لم يُعَد شيء.</translation>
    </message>
    <message>
        <source>That receipt is not on this till. Nothing was refunded.</source>
        <translation>هذا الإيصال ليس على هذا الصندوق. لم يُسترد شيء.</translation>
    </message>
    <message>
        <source>That tip cannot be right. Nothing was recorded; check the number.</source>
        <translation>لا يمكن أن تكون هذه الإكرامية صحيحة. لم يُسجَّل شيء؛ تحقق من الرقم.</translation>
    </message>
    <message>
        <source>The PDF could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose another folder for documents, then try again; the paper can always be printed.</source>
        <translation>تعذّر حفظ ملف PDF في {folder}: {why}. لم يتغيّر شيء آخر. أفسح مكانًا أو اختر مجلدًا آخر للمستندات ثم حاول مجددًا؛ والطباعة ممكنة دائمًا.</translation>
    </message>
    <message>
        <source>The VAT “{cell}” is more than 100%.</source>
        <translation>الضريبة «{cell}» أكثر من 100%.</translation>
    </message>
    <message>
        <source>The VAT “{cell}” is not a rate. Write it like 20, or Zero.</source>
        <translation>الضريبة «{cell}» ليست نسبة. اكتبها هكذا: 20 أو Zero.</translation>
    </message>
    <message>
        <source>The VAT “{cell}” is one percent or less. Write 20% as 20, and no VAT as Zero.</source>
        <translation>الضريبة «{cell}» واحد بالمئة أو أقل. اكتب 20% هكذا: 20، وبلا ضريبة هكذا: Zero.</translation>
    </message>
    <message>
        <source>The amount is nothing. Key in how much moved.</source>
        <translation>المبلغ صفر. أدخل مقدار ما نُقل.</translation>
    </message>
    <message>
        <source>The backup could not be copied to {stick}: {why}. The one on this till is whole. Put the stick in again, or take another, then try again.</source>
        <translation>تعذر نسخ النسخة الاحتياطية إلى {stick}: {why}. التي على هذا الصندوق سليمة. أدخل الذاكرة ثانية أو خذ غيرها ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The backup could not be restored: {why}. The backup is as it was. Check that the disk has room and the folder belongs to you, then try again.</source>
        <translation>تعذّرت استعادة النسخة الاحتياطية: {why}. النسخة كما كانت. تحقق من وجود مساحة على القرص ومن أن المجلد لك، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The backup could not be written to {folder}: {why}. The sales on this till are safe, and earlier backups are as they were. Choose a folder with room, or another stick, then try again.</source>
        <translation>تعذّرت كتابة النسخة الاحتياطية في {folder}: {why}. المبيعات على هذا الصندوق محفوظة، والنسخ السابقة كما كانت. اختر مجلدًا فيه مساحة أو ذاكرة أخرى، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The backup on this till cannot be read: {why}. Nothing of it is on {stick}. Back up once more and copy that one. If it comes again, have the disk of this till looked at.</source>
        <translation>تعذّرت قراءة النسخة الاحتياطية على هذا الصندوق: {why}. لا شيء منها على {stick}. خذ نسخة احتياطية من جديد وانسخها. وإن تكرر ذلك فاطلب فحص قرص هذا الصندوق.</translation>
    </message>
    <message>
        <source>The backup {backup} cannot be read: {why}. Nothing was restored, and the disk of this till is well. Put the stick in again, or use another copy of the backup, then try again.</source>
        <translation>تعذّرت قراءة النسخة الاحتياطية {backup}: {why}. لم يُستعَد شيء، وقرص هذا الصندوق سليم. أعد إدخال الذاكرة أو استخدم نسخة أخرى، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The backup {backup} is damaged: a part of it is missing or was changed. Nothing was restored. Use another copy of the backup, or an earlier one.</source>
        <translation>النسخة الاحتياطية {backup} تالفة: جزء منها مفقود أو تغيّر. لم يُستعد شيء. استخدم نسخة أخرى منها أو نسخة أقدم.</translation>
    </message>
    <message>
        <source>The barcode {barcode} belongs to “{name}”; it was left out.</source>
        <translation>الباركود {barcode} يخص «{name}»؛ فتُرك.</translation>
    </message>
    <message>
        <source>The barcode {barcode} is in row {row} already; this row was left out.</source>
        <translation>الباركود {barcode} موجود في الصف {row}؛ فتُرك هذا الصف.</translation>
    </message>
    <message>
        <source>The barcode “{cell}” begins with “{sign}”, like a spreadsheet formula. Write only what is printed below the bars, in a column formatted as text.</source>
        <translation>الباركود «{cell}» يبدأ بـ «{sign}» كمعادلة جدول. اكتب ما هو مطبوع تحت الخطوط فقط، في عمود منسّق كنص.</translation>
    </message>
    <message>
        <source>The card was declined. Nothing was taken. Try again, or take cash.</source>
        <translation>رُفضت البطاقة ولم يُخصم شيء. حاول مجددًا أو خذ نقدًا.</translation>
    </message>
    <message>
        <source>The category has no name yet, so it is not saved.</source>
        <translation>لا اسم للفئة بعد، فلم تُحفظ.</translation>
    </message>
    <message>
        <source>The change holds until the till is restarted, but could not be kept: {why}. Sales and the menu are safe. Make room on the disk, then change it again.</source>
        <translation>يسري التغيير إلى أن يُعاد تشغيل الصندوق، لكن تعذّر حفظه: {why}. المبيعات والقائمة سليمة. أفسح مكانًا على القرص ثم غيّره مجددًا.</translation>
    </message>
    <message>
        <source>The choices have no name yet, so they are not saved.</source>
        <translation>لا اسم للخيارات بعد، فلم تُحفظ.</translation>
    </message>
    <message>
        <source>The class of VAT has no name yet, so it is not saved.</source>
        <translation>لا اسم للفئة الضريبية بعد، فلم تُحفظ.</translation>
    </message>
    <message>
        <source>The clock of this device is wrong, and a date that is written down stays. Nothing was done. Set the clock, then go on.</source>
        <translation>ساعة هذا الجهاز غير صحيحة، والتاريخ الذي يُسجَّل يبقى. لم يُنفَّذ شيء. اضبط الساعة ثم تابع.</translation>
    </message>
    <message>
        <source>The clock of {terminal} is {count} min fast</source>
        <translation>ساعة {terminal} متقدمة {count} د</translation>
    </message>
    <message>
        <source>The clock of {terminal} is {count} min slow</source>
        <translation>ساعة {terminal} متأخرة {count} د</translation>
    </message>
    <message>
        <source>The copy of the shop that it began with was wrong. Prices and totals here may be too. No sale is lost. Close this program and start it again: all figures are made anew from the log.</source>
        <translation>كانت نسخة المحل التي بدأ بها خاطئة، وقد تكون الأسعار والمجاميع هنا كذلك. لم يضع أي بيع. أغلق هذا البرنامج وشغّله من جديد: تُحسب كل الأرقام من السجل مجددًا.</translation>
    </message>
    <message>
        <source>The data folder cannot be read: {why}. Check the disk and restart.</source>
        <translation>تعذّرت قراءة مجلد البيانات: {why}. افحص القرص وأعد التشغيل.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be made: {why}. Nothing was changed. Choose a folder that belongs to you with FYNLO_HOME, then start again.</source>
        <translation>تعذّر إنشاء مجلد البيانات {folder}: {why}. لم يتغيّر شيء. اختر عبر FYNLO_HOME مجلدًا لك ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written: {why}. Nothing was changed. Check that it is not read-only and belongs to you, then start again.</source>
        <translation>تعذّرت الكتابة في مجلد البيانات {folder}: {why}. لم يتغيّر شيء. تحقق من أنه ليس للقراءة فقط وأنه لك، ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The date “{cell}” does not lie in the years {first} to {last}. Check it.</source>
        <translation>التاريخ «{cell}» لا يقع في السنوات من {first} إلى {last}. تحقّق منه.</translation>
    </message>
    <message>
        <source>The day is closed already, and nothing was sold since. No second Z was made.</source>
        <translation>أُقفل اليوم من قبل ولم يُبَع شيء بعده. لم يُعمل تقرير Z ثانٍ.</translation>
    </message>
    <message>
        <source>The disk of this till is full. {safe} Free some space, then try again.</source>
        <translation>قرص هذا الصندوق ممتلئ. {safe} أفسح مكانًا ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The disk of this till reports an error. {safe} Stop selling on this till and have its disk looked at; restore the last backup on another device.</source>
        <translation>قرص هذا الصندوق يبلّغ عن خطأ. {safe} توقف عن البيع عليه وافحص قرصه؛ واستعد آخر نسخة احتياطية على جهاز آخر.</translation>
    </message>
    <message>
        <source>The drawer did not open. Nothing is lost. Open it with its key.</source>
        <translation>لم يُفتح الدرج. لم يضِع شيء. افتحه بمفتاحه.</translation>
    </message>
    <message>
        <source>The drawer did not open: the printer is busy. Nothing is lost. Try again, or use its key.</source>
        <translation>لم يُفتح الدرج: الطابعة مشغولة. لم يضِع شيء. حاول مجددًا أو استخدم المفتاح.</translation>
    </message>
    <message>
        <source>The drawer did not open: {printer} cannot be reached. Nothing is lost. Open the drawer with its key, and check that the printer is on and connected.</source>
        <translation>لم يُفتح الدرج: تعذّر الوصول إلى {printer}. لم يضِع شيء. افتحه بمفتاحه وتحقق من تشغيل الطابعة وتوصيلها.</translation>
    </message>
    <message>
        <source>The drawer has no float yet. Start the day with its float, then take cash.</source>
        <translation>لا رصيد في الدرج بعد. ابدأ اليوم برصيده ثم اقبض النقد.</translation>
    </message>
    <message>
        <source>The drawer is open already. Nothing was changed.</source>
        <translation>الدرج مفتوح من قبل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The examination needs room in {folder} for a while: {why}. Nothing was examined to its end and nothing was changed; the sales on this till are as they were. Make room there, or name another folder with TMPDIR, then try again.</source>
        <translation>يحتاج الفحص إلى مساحة مؤقتة في {folder}: {why}. لم يكتمل الفحص ولم يتغير شيء، والمبيعات على هذا الصندوق كما كانت. أفسح مساحة هناك، أو حدّد مجلدًا آخر عبر TMPDIR، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file could not be saved in {folder}: {why}. Nothing else was changed. Make room or choose another folder for documents, then try again.</source>
        <translation>تعذّر حفظ الملف في {folder}: {why}. لم يتغير شيء آخر. أفسح مكاناً أو اختر مجلداً آخر للمستندات ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The file has headings and no orders. Nothing was imported.</source>
        <translation>في الملف عناوين بلا طلبات. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file has headings and no rows. Nothing was imported.</source>
        <translation>في الملف عناوين بلا صفوف. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file has more than {most:,} rows, more than a till&apos;s menu holds. Check that it is the menu. Nothing was imported.</source>
        <translation>في الملف أكثر من {most:,} صف، فوق ما تتسع له القائمة. تحقق من أنه القائمة. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file has more than {most:,} rows. Split it by year and import the parts. Nothing was imported.</source>
        <translation>في الملف أكثر من {most:,} صف. قسّمه بحسب السنوات واستورد الأجزاء. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file has no column “{missing}”; its first row says: {seen}. Nothing was imported.</source>
        <translation>ليس في الملف عمود «{missing}»؛ صفه الأول: {seen}. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was imported.</source>
        <translation>الملف فارغ. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB. Split it and import the parts. Nothing was imported.</source>
        <translation>الملف أكبر من {size} م.ب. قسّمه واستورد الأجزاء. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file till.db of this till is empty, and the last sales may be in {file} beside it. Nothing was changed. Put a whole till.db back, restore a backup, or start in an empty folder, named with FYNLO_HOME.</source>
        <translation>ملف till.db لهذا الصندوق فارغ، وقد تكون آخر المبيعات في {file} بجانبه. لم يتغيّر شيء. أعد ملف till.db كاملًا، أو استعد نسخة احتياطية، أو ابدأ في مجلد فارغ يسمّيه FYNLO_HOME.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read, so this terminal sells by itself for now. Its sales are safe and are sent later. Have a manager show a code, close this till and let it in again, as what it is: fynlo join ADDRESS CODE</source>
        <translation>تعذّرت قراءة الملف {file}، فيبيع هذا الجهاز وحده الآن. مبيعاته سليمة وتُرسل لاحقًا. اطلب من المدير رمزًا، وأغلق هذا الصندوق وأدخله مجددًا كما هو: fynlo join ADDRESS CODE</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Nothing was let in.</source>
        <translation>تعذّرت قراءة الملف {file}: {why}. لم يُدخل شيء.</translation>
    </message>
    <message>
        <source>The file {file} could not be written: {why}. The sales are safe here. Choose another place, then try again.</source>
        <translation>تعذّرت كتابة الملف {file}: {why}. المبيعات سليمة هنا. اختر مكانًا آخر ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The file {file} is empty: there is no sale in it. Nothing was examined and nothing was changed. Restore the last backup into this folder.</source>
        <translation>الملف {file} فارغ: لا بيع فيه. لم يُفحص شيء ولم يتغيّر شيء. استعد آخر نسخة احتياطية في هذا المجلد.</translation>
    </message>
    <message>
        <source>The file {file} of this till is empty, though the till has been used: a disk or another program emptied it. No new till was begun in its place. Restore the last backup into this folder, or put a whole copy of {file} back. To begin a new till, name an empty folder with FYNLO_HOME.</source>
        <translation>الملف {file} لهذا الصندوق فارغ مع أن الصندوق استُعمل: أفرغه القرص أو برنامج آخر. لم يبدأ صندوق جديد مكانه. استعد آخر نسخة احتياطية في هذا المجلد، أو أعد نسخة كاملة من {file}. لبدء صندوق جديد سمِّ مجلدًا فارغًا بـ FYNLO_HOME.</translation>
    </message>
    <message>
        <source>The float left for tomorrow cannot be more than what was counted.</source>
        <translation>لا يمكن أن يزيد رصيد الغد على المعدود.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {why}. The sales are safe here. Put in a memory stick, then try again.</source>
        <translation>تعذّر إنشاء المجلد {folder}: {why}. المبيعات سليمة هنا. أدخل ذاكرة USB ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The hub above, which lets tablets in, does not answer. Nothing was changed. Try again once the internet is back, or do it at a terminal of that hub.</source>
        <translation>الموزّع الأعلى الذي يُدخل الأجهزة اللوحية لا يجيب. لم يتغيّر شيء. حاول مجددًا حين يعود الإنترنت، أو افعل ذلك على جهاز تابع لذلك الموزّع.</translation>
    </message>
    <message>
        <source>The hub at {address} cannot show by itself that it is this shop’s. Nothing was changed. Type the letters of its key as well: the till on which it runs shows them under Settings, Terminals.</source>
        <translation>لا يستطيع الموزّع عند {address} أن يثبت بنفسه أنه لهذا المحل. لم يتغيّر شيء. اكتب أيضًا حروف مفتاحه: يعرضها الصندوق الذي يعمل عليه في الإعدادات ثم الأجهزة.</translation>
    </message>
    <message>
        <source>The hub at {address} goes by another hub than the one that let this terminal in. Nothing was changed. Come over to it instead: Settings, Terminals.</source>
        <translation>يتبع الموزّع عند {address} موزّعًا غير الذي أدخل هذا الجهاز. لم يتغيّر شيء. انتقل إليه بدلًا من ذلك: الإعدادات ثم الأجهزة.</translation>
    </message>
    <message>
        <source>The hub at {address} has other letters than those. Nothing was changed. Read them at one of its own terminals: fynlo authority</source>
        <translation>للموزّع عند {address} أحرف غير هذه. لم يتغيّر شيء. اقرأها على أحد أجهزته: fynlo authority</translation>
    </message>
    <message>
        <source>The hub at {address} is not the one that this code is of. Nothing was sent to it. Check the address and the code; if both are right, something stands between.</source>
        <translation>الموزّع عند {address} ليس صاحب هذا الرمز. لم يُرسل إليه شيء. تحقق من العنوان والرمز؛ فإن صحّا فبينهما شيء.</translation>
    </message>
    <message>
        <source>The hub does not answer. Nothing was changed. Look at the till&apos;s status, then try again.</source>
        <translation>الموزّع لا يجيب. لم يتغيّر شيء. انظر حالة الصندوق ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The hub fell silent while this terminal was given what the shop holds. The terminal has joined; it takes in the rest by itself when it is started.</source>
        <translation>صمت الموزّع أثناء تسليم بيانات المحل لهذا الجهاز. انضم الجهاز، ويأخذ الباقي تلقائيًا عند تشغيله.</translation>
    </message>
    <message>
        <source>The hub has been tried too often from here. Nothing was changed. Wait a minute, then try once more.</source>
        <translation>كثرت المحاولات على الموزّع من هنا. لم يتغيّر شيء. انتظر دقيقة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The hub has everything of this terminal. No file was written.</source>
        <translation>لدى الموزّع كل ما في هذا الجهاز. لم يُكتب ملف.</translation>
    </message>
    <message>
        <source>The hub has let this terminal go. What it sold is safe here. A manager can admit it, or it joins again with a data folder that is empty.</source>
        <translation>أخرج الموزّع هذا الجهاز. ما باعه سليم هنا. يمكن للمدير قبوله، أو ينضم مجددًا بمجلد بيانات فارغ.</translation>
    </message>
    <message>
        <source>The hub of this shop did not start. This terminal sells by itself, and sends what it sold once the hub runs. The file {file} says why.</source>
        <translation>لم يبدأ موزّع هذا المحل. يبيع هذا الجهاز وحده ويرسل مبيعاته متى عمل الموزّع. الملف {file} يذكر السبب.</translation>
    </message>
    <message>
        <source>The hub was asked to stop and has not stopped yet. What it holds is safe. Wait a minute, then look with: fynlo hub --stop</source>
        <translation>طُلب من الموزّع أن يتوقف ولم يتوقف بعد. ما يحفظه سليم. انتظر دقيقة ثم تحقق بالأمر: fynlo hub --stop</translation>
    </message>
    <message>
        <source>The key by which the hub knows this terminal is not on this device, so nothing can be signed. Its sales are safe here. Restore the key from where you keep a copy.</source>
        <translation>المفتاح الذي يعرف به الموزّع هذا الجهاز ليس عليه، فلا يمكن توقيع شيء. مبيعاته سليمة هنا. استعد المفتاح من حيث تحفظ نسخة منه.</translation>
    </message>
    <message>
        <source>The key by which the hub knows this terminal is not on this device. Nothing was changed, and its sales are safe here. Restore the key from where you keep a copy, or join as another terminal: with a code, and a data folder that is empty.</source>
        <translation>المفتاح الذي يعرف به الموزّع هذا الجهاز ليس عليه. لم يتغيّر شيء، ومبيعاته سليمة هنا. استعد المفتاح من حيث تحفظ نسخة منه، أو انضم كجهاز آخر: برمز وبمجلد بيانات فارغ.</translation>
    </message>
    <message>
        <source>The key file of this till cannot be read. Nothing was changed. Check that {file} belongs to you, then start the till again.</source>
        <translation>تعذّرت قراءة ملف مفتاح هذا الصندوق. لم يتغيّر شيء. تحقق من أن {file} لك ثم أعد تشغيل الصندوق.</translation>
    </message>
    <message>
        <source>The key of this till cannot be kept: {why}. Nothing was set up. Check that its data folder can be written, then start again.</source>
        <translation>تعذّر حفظ مفتاح هذا الصندوق: {why}. لم يُعدّ شيء. تحقق من إمكان الكتابة في مجلد بياناته ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s sales is damaged. The sales are safe in their folder, and no new key was made over them. Restore from a backup with the recovery key.</source>
        <translation>مفتاح مبيعات هذا الصندوق تالف. المبيعات سليمة في مجلدها ولم يُنشأ مفتاح جديد فوقها. استعد نسخة احتياطية بمفتاح الاستعادة.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s sales is not on this device. The sales are safe in their folder, and no new key was made over them. Sign in as the user who set the till up, or restore from a backup with the recovery key.</source>
        <translation>مفتاح مبيعات هذا الصندوق ليس على هذا الجهاز. المبيعات سليمة في مجلدها ولم يُنشأ مفتاح جديد فوقها. ادخل بحساب من أعدّ الصندوق، أو استعد نسخة احتياطية بمفتاح الاستعادة.</translation>
    </message>
    <message>
        <source>The last training cannot be cleared away: {why}. The shop&apos;s sales are safe and were not touched. Close other programs that look into {folder}, then try again.</source>
        <translation>تعذّرت إزالة التدريب السابق: {why}. مبيعات المحل سليمة ولم تُمس. أغلق البرامج الأخرى التي تنظر في {folder} ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The money came back</source>
        <translation>عاد المال</translation>
    </message>
    <message>
        <source>The new hub has begun with others already, so nothing was handed over to it. Nothing was changed here. Come over to it instead: Settings, Terminals.</source>
        <translation>بدأ الموزّع الجديد مع آخرين بالفعل، فلم يُسلَّم إليه شيء. لم يتغيّر شيء هنا. انتقل إليه بدلًا من ذلك: الإعدادات ثم الأجهزة.</translation>
    </message>
    <message>
        <source>The order number is missing or too long.</source>
        <translation>رقم الطلب ناقص أو أطول من اللازم.</translation>
    </message>
    <message>
        <source>The payments come to {paid} and the order to {total}. Nothing was sold; take the rest first.</source>
        <translation>المدفوعات {paid} والطلب {total}. لم يُبَع شيء؛ خذ الباقي أولًا.</translation>
    </message>
    <message>
        <source>The price of {name} cannot be right. Nothing was saved. Check it.</source>
        <translation>لا يمكن أن يكون سعر {name} صحيحًا. لم يُحفظ شيء. تحقق منه.</translation>
    </message>
    <message>
        <source>The printer did not say why.</source>
        <translation>لم تذكر الطابعة السبب.</translation>
    </message>
    <message>
        <source>The product has no name yet, so it is not saved.</source>
        <translation>لا اسم للمنتج بعد، فلم يُحفظ.</translation>
    </message>
    <message>
        <source>The quantity “{cell}” is more than {most:,}. Check it; a larger one goes on two rows.</source>
        <translation>الكمية «{cell}» أكثر من {most:,}. تحقق منها؛ والأكبر تُكتب في صفين.</translation>
    </message>
    <message>
        <source>The quantity “{cell}” is not more than nothing. Write how many were sold; what came back is not imported.</source>
        <translation>الكمية «{cell}» ليست أكثر من لا شيء. اكتب كم بيع؛ ما أُعيد لا يُستورد.</translation>
    </message>
    <message>
        <source>The quantity “{cell}” is not one that a till can hold. Write it like 2 or 1.5.</source>
        <translation>الكمية «{cell}» لا يقبلها صندوق. اكتبها هكذا: 2 أو 1.5.</translation>
    </message>
    <message>
        <source>The settings of this device cannot be reached ({why}), so it starts with the usual ones. Sales and the menu are safe. Restart the till; if this comes again, have its disk looked at.</source>
        <translation>تعذّر الوصول إلى إعدادات هذا الجهاز ({why})، فبدأ بالمعتادة. المبيعات والقائمة سليمة. أعد تشغيل الصندوق؛ وإن تكرر فافحص القرص.</translation>
    </message>
    <message>
        <source>The settings of this device could not be read, so it starts with the usual ones. Sales and the menu are safe. Open Settings and choose again, the printer first. The old file is kept as {name}.</source>
        <translation>تعذّرت قراءة إعدادات هذا الجهاز، فبدأ بالمعتادة. المبيعات والقائمة سليمة. افتح الإعدادات واختر من جديد، والطابعة أولًا. حُفظ الملف القديم باسم {name}.</translation>
    </message>
    <message>
        <source>The shop’s copy does not fit this till</source>
        <translation>نسخة المحل لا تناسب هذا الصندوق</translation>
    </message>
    <message>
        <source>The shop’s hub answers, so no other is begun. Nothing was changed. If terminals do not reach it, look at their network.</source>
        <translation>موزّع المحل يجيب، فلا يُبدأ غيره. لم يتغيّر شيء. إن لم تصل إليه أجهزة فافحص شبكتها.</translation>
    </message>
    <message>
        <source>The size {name} has no price yet, so it is not saved.</source>
        <translation>لا سعر للحجم {name} بعد، فلم يُحفظ.</translation>
    </message>
    <message>
        <source>The spreadsheet shortened the barcode to “{cell}”. Format the column as text and save the file again.</source>
        <translation>اختصر الجدول الباركود إلى «{cell}». اجعل العمود نصًا واحفظ الملف مجددًا.</translation>
    </message>
    <message>
        <source>The spreadsheet took the barcode “{cell}” for a number. Format the column as text, write it anew and save the file again.</source>
        <translation>عدّ الجدول الباركود «{cell}» رقمًا. اجعل العمود نصًا واكتبه من جديد واحفظ الملف مجددًا.</translation>
    </message>
    <message>
        <source>The station has no name yet, so it is not saved.</source>
        <translation>لا اسم للمحطة بعد، فلم تُحفظ.</translation>
    </message>
    <message>
        <source>The till is closing. Nothing was joined. Start it again, then try again.</source>
        <translation>الصندوق يُغلق الآن. لم يتم أي انضمام. شغّله من جديد ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The till stopped while this was printing. Nothing is lost. Look at the paper: print it again only if it is missing or torn off short.</source>
        <translation>توقف الصندوق أثناء الطباعة. لم يضِع شيء. انظر إلى الورقة: اطبعها مجددًا فقط إن كانت ناقصة أو مقطوعة.</translation>
    </message>
    <message>
        <source>The till&apos;s database cannot be opened. Nothing was changed. Check that its folder is there and belongs to you, then start the till again.</source>
        <translation>تعذّر فتح قاعدة بيانات الصندوق. لم يتغيّر شيء. تحقق من وجود مجلدها وأنه لك، ثم أعد تشغيل الصندوق.</translation>
    </message>
    <message>
        <source>The till&apos;s database cannot be written. {safe} Check that its folder is not read-only and belongs to you, then start the till again.</source>
        <translation>تعذّرت الكتابة في قاعدة بيانات الصندوق. {safe} تحقق من أن مجلدها ليس للقراءة فقط وأنه لك، ثم أعد تشغيل الصندوق.</translation>
    </message>
    <message>
        <source>The till&apos;s database does not open with this device&apos;s key. Nothing was changed. If the folder came from another device, restore from a backup with the recovery key.</source>
        <translation>لا تُفتح قاعدة بيانات الصندوق بمفتاح هذا الجهاز. لم يتغيّر شيء. إن جاء المجلد من جهاز آخر فاستعد نسخة احتياطية بمفتاح الاستعادة.</translation>
    </message>
    <message>
        <source>The till&apos;s database holds what no till has written ({why}), and cannot be examined to its end. Nothing was changed. Stop selling on this till, keep its folder as it is, and restore the last backup on another device.</source>
        <translation>في قاعدة بيانات الصندوق ما لم يكتبه صندوق ({why})، فتعذّر فحصها إلى آخرها. لم يتغيّر شيء. توقف عن البيع على هذا الصندوق، واترك مجلده كما هو، واستعد آخر نسخة احتياطية على جهاز آخر.</translation>
    </message>
    <message>
        <source>The till&apos;s database is damaged. {safe} Stop selling on this till, keep its folder as it is, and restore the last backup.</source>
        <translation>قاعدة بيانات الصندوق تالفة. {safe} توقف عن البيع عليه، واترك مجلده كما هو، واستعد آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The till&apos;s list of the kitchen&apos;s papers cannot be read or written: {why}. Orders and sales are safe. What is to be printed for the kitchen may wait or come twice, so tell the kitchen by voice; have the disk of this till looked at.</source>
        <translation>تعذّرت قراءة قائمة أوراق المطبخ على هذا الصندوق أو كتابتها: {why}. الطلبات والمبيعات محفوظة. قد ينتظر ما يُطبع للمطبخ أو يخرج مرتين، فأبلغ المطبخ شفهيًا، واطلب فحص قرص هذا الصندوق.</translation>
    </message>
    <message>
        <source>The {what} is missing.</source>
        <translation>ناقص: {what}.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” has a comma. Write it with a dot, like {like}.</source>
        <translation>{what} «{cell}» فيه فاصلة. اكتبه بنقطة هكذا: {like}.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” has a comma. Write it without one, like {like}.</source>
        <translation>{what} «{cell}» فيه فاصلة. اكتبه من دونها هكذا: {like}.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is a spreadsheet formula. Write the amount itself.</source>
        <translation>{what} «{cell}» معادلة جدول. اكتب المبلغ نفسه.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is less than nothing.</source>
        <translation>{what} «{cell}» أقل من صفر.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is more than {most}. Check the amount.</source>
        <translation>{what} «{cell}» أكثر من {most}. تحقق من المبلغ.</translation>
    </message>
    <message>
        <source>The {what} “{cell}” is not one that a till can hold. Write it like {like}.</source>
        <translation>{what} «{cell}» لا يقبله صندوق. اكتبه هكذا: {like}.</translation>
    </message>
    <message>
        <source>The {what} “{name}” begins with “{sign}”, like a spreadsheet formula. Write it as plain text.</source>
        <translation>{what} «{name}» يبدأ بـ «{sign}» كمعادلة جدول. اكتبه نصًا عاديًا.</translation>
    </message>
    <message>
        <source>The {what} “{name}” has a letter that cannot be read. Save the file as UTF-8.</source>
        <translation>{what} «{name}» فيه حرف لا يُقرأ. احفظ الملف بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The {what} “{name}” has a letter that cannot be seen. Retype it.</source>
        <translation>{what} «{name}» فيه حرف لا يُرى. اكتبه من جديد.</translation>
    </message>
    <message>
        <source>The {what} “{name}” is longer than {most} letters.</source>
        <translation>{what} «{name}» أطول من {most} حرفًا.</translation>
    </message>
    <message>
        <source>There is a file {file} already, and it was left as it is. Choose another name.</source>
        <translation>يوجد ملف {file} بالفعل وقد تُرك كما هو. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no backup at {backup}. Nothing was restored. Check its name.</source>
        <translation>لا نسخة احتياطية في {backup}. لم يُستعد شيء. تحقق من اسمها.</translation>
    </message>
    <message>
        <source>There is no display here to open the till&apos;s window on. Nothing was changed. Start it on the till&apos;s own screen, or watch it sell without one: fynlo demo --play 20 --shots pictures</source>
        <translation>لا شاشة هنا لفتح نافذة الصندوق. لم يتغيّر شيء. شغّله على شاشته أو شاهده يبيع دونها: fynlo demo --play 20 --shots pictures</translation>
    </message>
    <message>
        <source>There is no till in {backup}: it is empty, or no backup. Nothing was restored. Use another copy of the backup, or an earlier one.</source>
        <translation>لا صندوق في {backup}: هو فارغ أو ليس نسخة احتياطية. لم يُستعد شيء. استخدم نسخة أخرى منها أو نسخة أقدم.</translation>
    </message>
    <message>
        <source>There is no till in {folder}. Nothing was examined and nothing was made. Name its data folder with FYNLO_HOME.</source>
        <translation>لا صندوق في {folder}. لم يُفحص شيء ولم يُنشأ شيء. سمِّ مجلد بياناته بـ FYNLO_HOME.</translation>
    </message>
    <message>
        <source>There is no time zone called “{zone}”. Nothing was saved. Write one like Europe/London.</source>
        <translation>لا منطقة زمنية باسم «{zone}». لم يُحفظ شيء. اكتب مثل Europe/London.</translation>
    </message>
    <message>
        <source>There is nothing in this order to hold. Add an item first.</source>
        <translation>لا شيء في هذا الطلب ليُعلَّق. أضف صنفًا أولًا.</translation>
    </message>
    <message>
        <source>There is nothing in this order. Add an item first.</source>
        <translation>لا شيء في هذا الطلب. أضف صنفًا أولًا.</translation>
    </message>
    <message>
        <source>There is nothing to print any more for this. Take it off the list.</source>
        <translation>لم يبقَ ما يُطبع لهذا. احذفه من القائمة.</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>هم على علم</translation>
    </message>
    <message>
        <source>This backup was written by a newer version of the program. Nothing was restored. Install the newer version, then restore it.</source>
        <translation>كُتبت هذه النسخة بإصدار أحدث من البرنامج. لم يُستعد شيء. ثبّت الإصدار الأحدث ثم استعدها.</translation>
    </message>
    <message>
        <source>This could not be made ready for the printer. Nothing is lost: the sale is kept, and its receipt can be seen in Sales. Take it off the list and tell whoever looks after the till.</source>
        <translation>تعذّر إعداد هذا للطابعة. لم يضِع شيء: البيع محفوظ وإيصاله يُرى في المبيعات. احذفه من القائمة وأخبر من يتولى الصندوق.</translation>
    </message>
    <message>
        <source>This data folder holds a till already. Nothing was restored and its sales are as they were. Restore into an empty folder, named with FYNLO_HOME.</source>
        <translation>في مجلد البيانات هذا صندوق من قبل. لم يُستعد شيء ومبيعاته كما كانت. استعد في مجلد فارغ يحدده FYNLO_HOME.</translation>
    </message>
    <message>
        <source>This data folder holds a till of its own already. Nothing was changed. To add a terminal to another shop, give it an empty folder with FYNLO_HOME.</source>
        <translation>في مجلد البيانات هذا صندوق خاص من قبل. لم يتغيّر شيء. لإضافة جهاز إلى محل آخر امنحه مجلدًا فارغًا عبر FYNLO_HOME.</translation>
    </message>
    <message>
        <source>This data folder holds {file} but no till.db: the last sales may be in it. Nothing was changed. Put till.db back beside it, restore a backup, or start in an empty folder, named with FYNLO_HOME.</source>
        <translation>يحوي مجلد البيانات هذا {file} دون till.db: قد تكون آخر المبيعات فيه. لم يتغيّر شيء. أعد till.db بجانبه، أو استعد نسخة احتياطية، أو ابدأ في مجلد فارغ يسمّيه FYNLO_HOME.</translation>
    </message>
    <message>
        <source>This device has no keyring, so the key to the sales lies in a file beside them. Whoever copies the whole folder can read it. Turn on the device&apos;s keyring or encrypt its disk.</source>
        <translation>ليس في هذا الجهاز حافظة مفاتيح، فمفتاح المبيعات في ملف بجانبها، ومن نسخ المجلد كله أمكنه قراءته. فعّل حافظة المفاتيح في الجهاز أو شفّر قرصه.</translation>
    </message>
    <message>
        <source>This device&apos;s keyring is locked, so the sales cannot be opened. They are safe, and no new key was made. Unlock the keyring (sign in to the device again), then start the till.</source>
        <translation>حافظة المفاتيح في هذا الجهاز مقفلة، فلا يمكن فتح المبيعات. هي سليمة ولم يُنشأ مفتاح جديد. افتح الحافظة (سجّل الدخول إلى الجهاز مجددًا) ثم شغّل الصندوق.</translation>
    </message>
    <message>
        <source>This is a demo. PINs: {pins}.</source>
        <translation>هذا عرض تجريبي. الأرقام السرية: {pins}.</translation>
    </message>
    <message>
        <source>This is not a receipt. You get one when you pay.</source>
        <translation>هذا ليس إيصالًا. تحصل عليه عند الدفع.</translation>
    </message>
    <message>
        <source>This is not a text file. In your spreadsheet choose Save as, CSV UTF-8, and import that. Nothing was imported.</source>
        <translation>هذا ليس ملفًا نصيًا. اختر في جدولك «حفظ باسم» ثم CSV UTF-8 واستورد ذلك. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This is not a text file. Nothing was imported.</source>
        <translation>هذا ليس ملفًا نصيًا. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This order comes to more than a till can hold, {most}. Nothing was sold. Check how many there are and their prices.</source>
        <translation>مجموع هذا الطلب أكبر مما يسعه الصندوق، {most}. لم يُبَع شيء. تحقّق من الكميات والأسعار.</translation>
    </message>
    <message>
        <source>This order is on hold already. Nothing was taken. Take it up again to be paid.</source>
        <translation>هذا الطلب معلّق من قبل. لم يُؤخذ شيء. استأنفه ليُدفع.</translation>
    </message>
    <message>
        <source>This order is on hold already. What was changed on it since is not kept. Begin the next order, or take this one up again.</source>
        <translation>هذا الطلب معلّق من قبل. ما تغيّر فيه منذ ذلك غير محفوظ. ابدأ الطلب التالي أو استأنف هذا.</translation>
    </message>
    <message>
        <source>This order is paid already, receipt {receipt}. What was changed on it since is not kept. Begin the next order.</source>
        <translation>هذا الطلب مدفوع من قبل، الإيصال {receipt}. ما تغيّر فيه منذ ذلك غير محفوظ. ابدأ الطلب التالي.</translation>
    </message>
    <message>
        <source>This order is paid already. Nothing was held.</source>
        <translation>هذا الطلب مدفوع من قبل. لم يُعلَّق شيء.</translation>
    </message>
    <message>
        <source>This order was paid already, receipt {receipt}, and not as it stands now. Nothing more was taken. Look at that receipt, then begin the next order.</source>
        <translation>دُفع هذا الطلب من قبل، الإيصال {receipt}، وليس كما هو الآن. لم يُؤخذ أكثر من ذلك. انظر ذلك الإيصال ثم ابدأ الطلب التالي.</translation>
    </message>
    <message>
        <source>This order was sent and put by already. Nothing was sent twice.</source>
        <translation>أُرسل هذا الطلب وعُلّق من قبل. لم يُرسل شيء مرتين.</translation>
    </message>
    <message>
        <source>This printer is ready for receipts.</source>
        <translation>هذه الطابعة جاهزة للإيصالات.</translation>
    </message>
    <message>
        <source>This receipt is a refund itself. Choose the sale it belongs to.</source>
        <translation>هذا الإيصال نفسه استرداد. اختر البيع الذي يخصه.</translation>
    </message>
    <message>
        <source>This recovery key does not open that backup, or the file is not a backup. Nothing was restored. Use the recovery sheet of the venue that the backup is of.</source>
        <translation>مفتاح الاستعادة هذا لا يفتح تلك النسخة، أو الملف ليس نسخة احتياطية. لم يُستعد شيء. استخدم ورقة استعادة المحل صاحب النسخة.</translation>
    </message>
    <message>
        <source>This screen was let in for one station and does not know when an order is ready. Nothing was changed. Have a code made with: fynlo invite --kitchen</source>
        <translation>سُمح لهذه الشاشة بمحطة واحدة فقط ولا تعرف متى يجهز الطلب. لم يتغير شيء. اطلب رمزًا بالأمر: fynlo invite --kitchen</translation>
    </message>
    <message>
        <source>This terminal could not keep which hub it joined: {why}. Its sales are safe. Make room on the disk, then join again with another code.</source>
        <translation>لم يستطع هذا الجهاز حفظ الموزّع الذي انضم إليه: {why}. مبيعاته سليمة. أفسح مكانًا على القرص ثم انضم مجددًا برمز آخر.</translation>
    </message>
    <message>
        <source>This terminal may not let others in or out. Nothing was changed. Do it at one that may manage, such as the till that began to share.</source>
        <translation>لا يحق لهذا الجهاز إدخال أجهزة أخرى أو إخراجها. لم يتغيّر شيء. قم بذلك على جهاز يحق له الإدارة، مثل الصندوق الذي بدأ المشاركة.</translation>
    </message>
    <message>
        <source>This terminal&apos;s hub is not the one in charge of who belongs to this shop. Nothing was changed. Do it at a terminal of the hub that is in charge, or make this one the shop&apos;s hub: Settings, Terminals.</source>
        <translation>موزّع هذا الجهاز ليس هو المسؤول عمّن ينتمي إلى هذا المحل. لم يتغير شيء. افعل ذلك على جهاز تابع للموزّع المسؤول، أو اجعل هذا موزّع المحل: الإعدادات ثم الأجهزة.</translation>
    </message>
    <message>
        <source>This till cannot count in {currency}. Nothing was saved.</source>
        <translation>لا يحسب هذا الصندوق بعملة {currency}. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>This till goes on from a backup. What it sold before is kept; its receipts are numbered {series} from now on. Check that the device the backup is of is not used any more.</source>
        <translation>يتابع هذا الصندوق من نسخة احتياطية. ما باعه قبلًا محفوظ؛ وتُرقَّم إيصالاته من الآن بـ {series}. تحقق من أن الجهاز صاحب النسخة لم يعد يُستخدم.</translation>
    </message>
    <message>
        <source>This till has a shop of its own. Nothing was changed. Only a new till can join another shop.</source>
        <translation>لهذا الصندوق محل خاص به. لم يتغيّر شيء. لا ينضم إلى محل آخر إلا صندوق جديد.</translation>
    </message>
    <message>
        <source>This till has been sold on or set up already. Nothing was changed. To add a terminal to another shop, give it an empty folder with FYNLO_HOME.</source>
        <translation>بِيع على هذا الصندوق أو أُعدّ من قبل. لم يتغيّر شيء. لإضافة جهاز إلى محل آخر أعطه مجلدًا فارغًا عبر FYNLO_HOME.</translation>
    </message>
    <message>
        <source>This till has not been set up yet. Answer its first questions first.</source>
        <translation>لم يُعدّ هذا الصندوق بعد. أجب عن أسئلته الأولى أولًا.</translation>
    </message>
    <message>
        <source>This till is a terminal of a shop, and that code is not of the hub that let it in last. Nothing was changed here. Use a code of that hub.</source>
        <translation>هذا الصندوق جهاز من أجهزة محل، وهذا الرمز ليس من الموزّع الذي أدخله آخر مرة. لم يتغيّر شيء هنا. استخدم رمزًا من ذلك الموزّع.</translation>
    </message>
    <message>
        <source>This till only: {till}</source>
        <translation>هذا الصندوق فقط: {till}</translation>
    </message>
    <message>
        <source>This till runs the shop’s hub itself, and starts it again by itself. Nothing was changed. Look at the till&apos;s status.</source>
        <translation>يعمل موزّع المحل على هذا الصندوق نفسه ويبدأ من جديد من تلقاء نفسه. لم يتغيّر شيء. انظر حالة الصندوق.</translation>
    </message>
    <message>
        <source>This till shares its shop already. Nothing was changed.</source>
        <translation>يشارك هذا الصندوق محله من قبل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This till shares nothing yet. Share the shop first.</source>
        <translation>لا يشارك هذا الصندوق شيئًا بعد. شارك المحل أولًا.</translation>
    </message>
    <message>
        <source>This till was restored since the day was started, so its float stands. Count the drawer: a difference is recorded at the close.</source>
        <translation>استُعيد هذا الصندوق منذ بدء اليوم، لذلك يبقى النقد الافتتاحي. عُدّ الدرج: يُسجَّل أي فرق عند الإغلاق.</translation>
    </message>
    <message>
        <source>This till&apos;s data was copied or moved here from another place. What was sold before is kept; receipts here are numbered {series} from now on. If the other copy is still used, both may go on selling.</source>
        <translation>نُسخت بيانات هذا الصندوق أو نُقلت إلى هنا من مكان آخر. ما بيع قبلًا محفوظ؛ وتُرقَّم الإيصالات هنا من الآن بـ {series}. إن كانت النسخة الأخرى مستخدمة بعد فلكلتيهما متابعة البيع.</translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by a newer version of the program. Nothing was examined or changed. Use the newer version.</source>
        <translation>كتب إصدارٌ أحدث من البرنامج مبيعات هذا الصندوق. لم يُفحص شيء ولم يتغيّر شيء. استخدم الإصدار الأحدث.</translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by a newer version of the program. They are safe; nothing was changed. Install the newer version again, then start the till.</source>
        <translation>كُتبت مبيعات هذا الصندوق بإصدار أحدث من البرنامج. هي سليمة؛ لم يتغيّر شيء. ثبّت الإصدار الأحدث مجددًا ثم شغّل الصندوق.</translation>
    </message>
    <message>
        <source>This till&apos;s sales were written by an earlier version of the program. Nothing was examined or changed. Start the till once, then examine it.</source>
        <translation>كتب إصدارٌ أقدم من البرنامج مبيعات هذا الصندوق. لم يُفحص شيء ولم يتغيّر شيء. شغّل الصندوق مرة ثم افحصه.</translation>
    </message>
    <message>
        <source>This till’s figures are not what its log says</source>
        <translation>أرقام هذا الصندوق ليست كما يقول سجله</translation>
    </message>
    <message>
        <source>This till’s oldest days cannot be read</source>
        <translation>لا يمكن قراءة أقدم أيام هذا الصندوق</translation>
    </message>
    <message>
        <source>This was recorded already. It was not recorded a second time.</source>
        <translation>سُجّل هذا من قبل. لم يُسجَّل مرة ثانية.</translation>
    </message>
    <message>
        <source>This was refunded already, and not as it is asked now. Its receipt says what went back. Nothing more was refunded.</source>
        <translation>استُرد هذا من قبل، وليس كما يُطلب الآن. إيصاله يبيّن ما رُدّ. لم يُرد أكثر من ذلك.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Times count refunds too.</source>
        <translation>المرات تشمل المبالغ المستردة.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>الإكرامية</translation>
    </message>
    <message>
        <source>Tips given back</source>
        <translation>بقشيش مردود</translation>
    </message>
    <message>
        <source>Tips, on top</source>
        <translation>الإكراميات، إضافةً</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>المطلوب دفعه</translation>
    </message>
    <message>
        <source>To the safe at close</source>
        <translation>إلى الخزنة عند الإقفال</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Total refund</source>
        <translation>إجمالي الاسترداد</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Two hubs were put in charge at once</source>
        <translation>عُيّن موزّعان مسؤولين في وقت واحد</translation>
    </message>
    <message>
        <source>Use the other one</source>
        <translation>استخدام الآخر</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>VAT number {number}</source>
        <translation>الرقم الضريبي {number}</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>نسبة الضريبة</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Voided and paid for: {things}</source>
        <translation>أُلغي ودُفع ثمنه: {things}</translation>
    </message>
    <message>
        <source>Voided: {things}</source>
        <translation>أُلغي: {things}</translation>
    </message>
    <message>
        <source>Waiting for a newer version of this till: {count}. Nothing is lost. Bring it up to date.</source>
        <translation>في انتظار إصدار أحدث من هذا الصندوق: {count}. لم يضع شيء. حدّثه.</translation>
    </message>
    <message>
        <source>Waiting to be read: {count}. Nothing is lost.</source>
        <translation>في انتظار القراءة: {count}. لم يضع شيء.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>What answers at that address is no Fynlo hub. Nothing was changed. Check the address.</source>
        <translation>ما يجيب عند هذا العنوان ليس موزّع Fynlo. لم يتغيّر شيء. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>What it did since is not taken in here and counts nowhere. It lies at the hub. Admit it at a terminal of the hub in charge: Settings, Terminals.</source>
        <translation>ما فعله منذ ذلك لم يُقبل هنا ولا يُحسب في أي مكان. هو عند الموزّع. اقبله على جهاز تابع للموزّع المسؤول: الإعدادات ثم الأجهزة.</translation>
    </message>
    <message>
        <source>What others did while it was away is missing here. Selling goes on, and nothing sold here is lost. The next copy is tried as soon as a manager’s till has made one. If that does not help, add this till to the shop anew once nothing waits to be sent.</source>
        <translation>ما فعله الآخرون أثناء غيابه ناقص هنا. يستمر البيع، ولا يضيع شيء مما بيع هنا. ستُجرَّب النسخة التالية حالما يصنعها صندوق أحد المديرين. إن لم ينفع ذلك، فأضف هذا الصندوق إلى المحل من جديد عندما لا يبقى شيء بانتظار الإرسال.</translation>
    </message>
    <message>
        <source>What was on disk before is safe; this last step was not done.</source>
        <translation>ما كان محفوظًا على القرص سليم؛ ولم تتم هذه الخطوة الأخيرة.</translation>
    </message>
    <message>
        <source>What was paid, and how, is told once the drawer is counted.</source>
        <translation>يُذكر ما دُفع وكيف دُفع بعد عدّ الدرج.</translation>
    </message>
    <message>
        <source>What was sold</source>
        <translation>ما بِيع</translation>
    </message>
    <message>
        <source>Who sold it</source>
        <translation>من باع</translation>
    </message>
    <message>
        <source>With tip</source>
        <translation>مع الإكرامية</translation>
    </message>
    <message>
        <source>Write it off</source>
        <translation>شطبه</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>Z report {number}</source>
        <translation>تقرير Z {number}</translation>
    </message>
    <message>
        <source>Z report {number} of {life}</source>
        <translation>تقرير Z {number} من {life}</translation>
    </message>
    <message>
        <source>at {amount} each</source>
        <translation>{amount} للواحد</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>has its cover open</source>
        <translation>غطاؤها مفتوح</translation>
    </message>
    <message>
        <source>is out of paper</source>
        <translation>بلا ورق</translation>
    </message>
    <message>
        <source>item</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>لم يُعدّ</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>لم يُدخل</translation>
    </message>
    <message>
        <source>price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>ran out of paper</source>
        <translation>نفد ورقها</translation>
    </message>
    <message>
        <source>reports a fault, for example at its cutter</source>
        <translation>تبلّغ عن خلل، ربما في القاطع</translation>
    </message>
    <message>
        <source>take away price</source>
        <translation>سعر السفري</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>زيادة {amount}</translation>
    </message>
    <message>
        <source>{amount} short</source>
        <translation>نقص {amount}</translation>
    </message>
    <message>
        <source>{amount} was taken for the order at hand before its data came here, and the order may have been sold since, where it came from. Look there before you take the rest, or give the money back.</source>
        <translation>أُخذ {amount} للطلب الحالي قبل أن تصل بياناته إلى هنا، وقد يكون الطلب بيع منذئذ حيث أتى. انظر هناك قبل أن تأخذ الباقي، أو أعد المال.</translation>
    </message>
    <message>
        <source>{change} {count}</source>
        <translation>{change} {count}</translation>
    </message>
    <message>
        <source>{code} is the barcode of {name}. Nothing was saved. Take it off one of them.</source>
        <translation>{code} هو باركود {name}. لم يُحفظ شيء. أزله من أحدهما.</translation>
    </message>
    <message>
        <source>{count} receipt numbers from {receipt} were given twice</source>
        <translation>أرقام إيصالات أُعطيت مرتين: {count}، ابتداءً من {receipt}</translation>
    </message>
    <message>
        <source>{count} {name}</source>
        <translation>{count} {name}</translation>
    </message>
    <message>
        <source>{count} {name} and more</source>
        <translation>{count} {name} وغيرها</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{file} is larger than a file of late sales can be. Nothing was let in. Look whether it is the right file.</source>
        <translation>الملف {file} أكبر مما يمكن أن يكون عليه ملف مبيعات متأخرة. لم يُقبل شيء. تحقق من أنه الملف الصحيح.</translation>
    </message>
    <message>
        <source>{file} is no file of late sales, or it is damaged. Nothing was let in. Have the terminal write it once more.</source>
        <translation>{file} ليس ملف مبيعات متأخرة، أو أنه تالف. لم يُدخل شيء. اطلب من الجهاز كتابته مرة أخرى.</translation>
    </message>
    <message>
        <source>{file} is one of the till&apos;s own files, and it cannot do without them. Nothing was backed up. Give the backup a name of its own.</source>
        <translation>{file} من ملفات الصندوق نفسه ولا يستغني عنها. لم تُنسخ بيانات. سمِّ النسخة الاحتياطية باسم خاص بها.</translation>
    </message>
    <message>
        <source>{item} has no rate of VAT for this day, so nothing was sold. In the back office, give its class of VAT a rate that has begun, then take the money.</source>
        <translation>لا نسبة ضريبة لـ {item} في هذا اليوم، فلم يُبَع شيء. أعطِ فئته الضريبية في المكتب نسبة سارية، ثم اقبض المبلغ.</translation>
    </message>
    <message>
        <source>{method} given</source>
        <translation>المدفوع {method}</translation>
    </message>
    <message>
        <source>{name} asks for {minimum} of {count} choices. Nothing was saved. Ask for fewer.</source>
        <translation>{name} يطلب {minimum} من {count} خيارات. لم يُحفظ شيء. اطلب أقل.</translation>
    </message>
    <message>
        <source>{name} has no price yet, so it is not saved.</source>
        <translation>لا سعر لـ {name} بعد، فلم يُحفظ.</translation>
    </message>
    <message>
        <source>{name} has no rate of tax. Nothing was saved. Give it one.</source>
        <translation>لا نسبة ضريبة لـ {name}. لم يُحفظ شيء. أضف نسبة.</translation>
    </message>
    <message>
        <source>{name} has no rate yet, so it is not saved.</source>
        <translation>لا نسبة لـ {name} بعد، فلم يُحفظ.</translation>
    </message>
    <message>
        <source>{name} has nothing to choose yet, so it is not saved.</source>
        <translation>لا خيارات في {name} بعد، فلم يُحفظ.</translation>
    </message>
    <message>
        <source>{name} was changed again since. Nothing was taken back.</source>
        <translation>تغيّر {name} مرة أخرى منذ ذلك. لم يُتراجع عن شيء.</translation>
    </message>
    <message>
        <source>{name}: a rate of tax lies between 0 and 100%. Nothing was saved.</source>
        <translation>{name}: نسبة الضريبة بين 0 و100%. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{name}: each rate of tax begins on a date of its own, the earliest first. Nothing was saved.</source>
        <translation>{name}: تبدأ كل نسبة ضريبة بتاريخ خاص بها، الأقدم أولاً. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{name}: nobody can choose at least {minimum} and at most {maximum}. Nothing was saved.</source>
        <translation>{name}: لا يمكن اختيار {minimum} على الأقل و{maximum} على الأكثر. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}. Nothing was imported.</source>
        <translation>تعذّرت قراءة {path}: {why}. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>{printer} cannot be reached, so nothing was printed. Nothing is lost. Check that it is on and connected, then print again.</source>
        <translation>تعذّر الوصول إلى {printer}، فلم يُطبع شيء. لم يضِع شيء. تحقق من تشغيلها وتوصيلها ثم اطبع مجددًا.</translation>
    </message>
    <message>
        <source>{printer} cannot print this: {why}. Nothing is lost.</source>
        <translation>لا تستطيع {printer} طباعة هذا: {why}. لم يضِع شيء.</translation>
    </message>
    <message>
        <source>{printer} cannot print this: {why}. Nothing is lost. Check the printer&apos;s model and paper width in Settings.</source>
        <translation>لا تستطيع {printer} طباعة هذا: {why}. لم يضِع شيء. تحقق من طراز الطابعة وعرض الورق في الإعدادات.</translation>
    </message>
    <message>
        <source>{printer} could not write to its folder ({why}). Nothing is lost. Check that the disk has room and the folder may be written, then print again.</source>
        <translation>تعذّرت الكتابة في {printer} ({why}). لم يضِع شيء. تحقق من مساحة القرص ومن إمكان الكتابة في المجلد ثم اطبع مجددًا.</translation>
    </message>
    <message>
        <source>{printer} is connected but not answering, so nothing was printed. Nothing is lost. Switch it off and on, then print again.</source>
        <translation>{printer} موصولة ولا تجيب، فلم يُطبع شيء. لم يضِع شيء. أطفئها ثم شغّلها واطبع مجددًا.</translation>
    </message>
    <message>
        <source>{printer} is nearly out of paper. Have a new roll ready.</source>
        <translation>ورق {printer} يوشك أن ينفد. جهّز لفة جديدة.</translation>
    </message>
    <message>
        <source>{printer} stopped answering while printing. Nothing is lost. Look at the paper: print again only if it is missing or torn off short.</source>
        <translation>انقطعت {printer} أثناء الطباعة. لم يضِع شيء. انظر إلى الورقة: اطبع مجددًا فقط إن كانت ناقصة أو مقطوعة.</translation>
    </message>
    <message>
        <source>{printer} {fault}. Nothing is lost. See to it, then print again.</source>
        <translation>{printer}: {fault}. لم يضِع شيء. عالج الأمر ثم اطبع مجددًا.</translation>
    </message>
    <message>
        <source>{station} still has {thing} of order {number} to make. Nothing was changed. Have it made or cancelled first.</source>
        <translation>لا يزال لدى {station} {thing} من الطلب {number} للتحضير. لم يتغير شيء. اجعلهم يحضّرونه أو ألغِه أولًا.</translation>
    </message>
    <message>
        <source>{stick} has room for {free} MB, and the backup takes {size}. Nothing was copied. Make room on it, or take another.</source>
        <translation>في {stick} متسع لـ {free} ميغابايت، والنسخة تحتاج {size}. لم يُنسخ شيء. أفسح مكانًا فيه أو خذ غيره.</translation>
    </message>
    <message>
        <source>{taken} was taken for order {number}, which is not paid yet. Nothing was changed. Take the rest or give it back, then go on with another order.</source>
        <translation>أُخذ {taken} للطلب {number} الذي لم يُدفع كاملًا بعد. لم يتغير شيء. خذ الباقي أو أعد المال، ثم تابع بطلب آخر.</translation>
    </message>
    <message>
        <source>{taken} was taken for this order, and it would come to {total}. Nothing was changed. Give money back first.</source>
        <translation>أُخذ {taken} لهذا الطلب، وسيصبح مجموعه {total}. لم يتغير شيء. أعد المال أولًا.</translation>
    </message>
    <message>
        <source>{terminal} handed in late what it had sold</source>
        <translation>سلّم {terminal} متأخرًا ما باعه</translation>
    </message>
    <message>
        <source>{terminal} has not been heard of for days</source>
        <translation>لم يُسمع من {terminal} منذ أيام</translation>
    </message>
    <message>
        <source>{terminal} was in use in two places at once</source>
        <translation>كان {terminal} مستخدمًا في مكانين معًا</translation>
    </message>
    <message>
        <source>{terminal} went on after it was taken out</source>
        <translation>تابع {terminal} بعد إخراجه</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{what} needs a name. Nothing was saved.</source>
        <translation>الاسم ناقص: {what}. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>“{address}” is not a printer&apos;s address. Write it like 192.168.1.50, as the printer&apos;s own test page shows it.</source>
        <translation>‏«{address}» ليس عنوان طابعة. اكتبه هكذا: 192.168.1.50، كما تعرضه ورقة اختبار الطابعة.</translation>
    </message>
    <message>
        <source>“{cell}” is not a barcode. Write only what is printed below the bars.</source>
        <translation>‏«{cell}» ليس باركودًا. اكتب ما هو مطبوع تحت الخطوط فقط.</translation>
    </message>
    <message>
        <source>“{cell}” is not a date and time. Write it like 03/08/2019 20:25.</source>
        <translation>‏«{cell}» ليس تاريخًا ووقتًا. اكتبه هكذا: 03/08/2019 20:25.</translation>
    </message>
    <message>
        <source>“{code}” is not a barcode. Scan it here, or write what is printed below the bars.</source>
        <translation>‏«{code}» ليس باركودًا. امسحه هنا أو اكتب ما هو مطبوع تحت الخطوط.</translation>
    </message>
    <message>
        <source>“{name}” has an amount off, which cannot be parted. Move all of it, or take the discount off first.</source>
        <translation>على «{name}» خصم بمبلغ لا يُجزّأ. انقله كله أو أزل الخصم أولًا.</translation>
    </message>
    <message>
        <source>“{name}” is a class of VAT of this shop and is not exempt, so nobody knows which is meant; this row was left out. Make that class exempt in Settings, VAT, or give it another name, or write a rate here.</source>
        <translation>«{name}» فئة ضريبية لهذا المتجر وليست معفاة من الضريبة، فلا يُعرف أيّهما المقصود؛ فتُرك هذا الصف. اجعل تلك الفئة معفاة في الإعدادات، الضريبة، أو سمّها باسم آخر، أو اكتب هنا نسبة.</translation>
    </message>
    <message>
        <source>“{name}” is in row {row} already; this row was left out.</source>
        <translation>‏«{name}» موجود في الصف {row}؛ فتُرك هذا الصف.</translation>
    </message>
    <message>
        <source>“{name}” is on the menu more than once; it was left out. Write its category, or change it in Settings.</source>
        <translation>«{name}» في القائمة أكثر من مرة؛ فتُرك. اكتب فئته أو غيّره في الإعدادات.</translation>
    </message>
    <message>
        <source>“{text}” has a sign in it that cannot be kept. Nothing was saved. Write it again without copying it from elsewhere.</source>
        <translation>في «{text}» رمز لا يمكن حفظه. لم يُحفظ شيء. اكتبه من جديد دون نسخ.</translation>
    </message>
    <message>
        <source>“{text}” is more than a till can hold. Check the amount.</source>
        <translation>‏«{text}» أكثر مما يتسع له الصندوق. تحقق من المبلغ.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it like {like}.</source>
        <translation>‏«{text}» ليس مبلغًا. اكتبه هكذا: {like}.</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Something went wrong inside the till. What is on disk is safe. Look whether the last thing was done. If this comes again, restart the till and send its logs folder to whoever looks after it.</source>
        <translation>حدث خطأ داخل الصندوق. ما حُفظ على القرص سليم. تحقق من أن آخر خطوة قد تمت. وإن تكرر الأمر فأعد تشغيل الصندوق وأرسل مجلد logs إلى من يتولى صيانته.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>فهمت</translation>
    </message>
</context>
<context>
    <name>DateRange</name>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>الشهر السابق</translation>
    </message>
</context>
<context>
    <name>DaysSheet</name>
    <message>
        <source>Touch the first day, then the last. The same day twice is one day.</source>
        <translation>المس اليوم الأول ثم الأخير. لمس اليوم نفسه مرتين يعني يومًا واحدًا.</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>أي الأيام؟</translation>
    </message>
</context>
<context>
    <name>DemoEdge</name>
    <message>
        <source>Demo: nothing here is a real sale</source>
        <translation>عرض تجريبي: لا بيع حقيقي هنا</translation>
    </message>
    <message>
        <source>Training: nothing here is a real sale</source>
        <translation>تدريب: لا بيع حقيقي هنا</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>No printer yet: see Settings, Printer</source>
        <translation>لا طابعة بعد: انظر الإعدادات، الطابعة</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Besides, taken for order {number}, which is not paid yet</source>
        <translation>وفوقه ما أُخذ للطلب {number} الذي لم يُدفع كاملًا بعد</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>مُرحّل</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Cash in {amount}</source>
        <translation>إيداع {amount}</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Cash out {amount}</source>
        <translation>سحب {amount}</translation>
    </message>
    <message>
        <source>Cash taken, less refunds</source>
        <translation>النقد المقبوض بعد الاستردادات</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>فكة من البنك</translation>
    </message>
    <message>
        <source>Check the notes</source>
        <translation>فحص الأوراق النقدية</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>إقفال اليوم</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>الأيام المقفلة</translation>
    </message>
    <message>
        <source>Correct the float</source>
        <translation>تصحيح النقد الافتتاحي</translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation>عدّ الدرج</translation>
    </message>
    <message>
        <source>Count the float</source>
        <translation>عدّ رصيد البداية</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>تم العد</translation>
    </message>
    <message>
        <source>Counted at {time} by {name}</source>
        <translation>عُدّ في {time} بواسطة {name}</translation>
    </message>
    <message>
        <source>Counted before, see the X report: {count}</source>
        <translation>عُدّ من قبل، انظر تقرير X: {count}</translation>
    </message>
    <message>
        <source>Counted when the day is closed</source>
        <translation>يُعدّ عند إقفال اليوم</translation>
    </message>
    <message>
        <source>Counted {amount}.</source>
        <translation>المعدود {amount}.</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>درج النقود</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>مرات فتح الدرج</translation>
    </message>
    <message>
        <source>Drawer stuck</source>
        <translation>الدرج عالق</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>رصيد البداية</translation>
    </message>
    <message>
        <source>Float is</source>
        <translation>النقد الافتتاحي</translation>
    </message>
    <message>
        <source>From the safe</source>
        <translation>من الخزنة</translation>
    </message>
    <message>
        <source>Give change</source>
        <translation>إعطاء فكة</translation>
    </message>
    <message>
        <source>In the drawer</source>
        <translation>في الدرج</translation>
    </message>
    <message>
        <source>Key in how much</source>
        <translation>أدخل المبلغ</translation>
    </message>
    <message>
        <source>Key in what is in the drawer now. The count is kept, and nothing is changed.</source>
        <translation>أدخل ما في الدرج الآن. يُحفظ العدّ ولا يتغير شيء.</translation>
    </message>
    <message>
        <source>Milk and bread</source>
        <translation>حليب وخبز</translation>
    </message>
    <message>
        <source>Money brought from the drawer to the safe.</source>
        <translation>نقود نُقلت من الدرج إلى الخزنة.</translation>
    </message>
    <message>
        <source>Money put into the drawer without a sale.</source>
        <translation>نقود وُضعت في الدرج بلا بيع.</translation>
    </message>
    <message>
        <source>Money taken from the drawer for the shop.</source>
        <translation>نقود أُخذت من الدرج لحاجة المحل.</translation>
    </message>
    <message>
        <source>Move to safe</source>
        <translation>نقل إلى الخزنة</translation>
    </message>
    <message>
        <source>Moved to the safe</source>
        <translation>نُقل إلى الخزنة</translation>
    </message>
    <message>
        <source>Not opened yet. Float {amount} as last night.</source>
        <translation>لم يُفتح بعد. الرصيد {amount} كما في الليلة الماضية.</translation>
    </message>
    <message>
        <source>Not opened yet. Nothing was left in the drawer.</source>
        <translation>لم يُفتح بعد. لم يُترك شيء في الدرج.</translation>
    </message>
    <message>
        <source>Not there: taken for order {number} before the last close</source>
        <translation>غير موجود: أُخذ للطلب {number} قبل الإقفال الأخير</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>فتح الدرج</translation>
    </message>
    <message>
        <source>Paid in error</source>
        <translation>دُفع بالخطأ</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>اذكر السبب</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>المفترض وجوده</translation>
    </message>
    <message>
        <source>Something was sold since: count the drawer instead</source>
        <translation>بيع شيء منذ ذلك: عُدّ الدرج بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Start the day first</source>
        <translation>ابدأ اليوم أولًا</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>البدء بمبلغ</translation>
    </message>
    <message>
        <source>Started at {time} by {name} with {amount}</source>
        <translation>بدأ في {time} بواسطة {name} بمبلغ {amount}</translation>
    </message>
    <message>
        <source>Started with {amount}</source>
        <translation>بدأ بمبلغ {amount}</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>مستلزمات</translation>
    </message>
    <message>
        <source>The float is {amount}</source>
        <translation>النقد الافتتاحي {amount}</translation>
    </message>
    <message>
        <source>The till was restored since: count the drawer instead</source>
        <translation>استُعيد الصندوق منذ ذلك: عُدّ الدرج بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Tips paid out</source>
        <translation>إكراميات مصروفة</translation>
    </message>
    <message>
        <source>To bank</source>
        <translation>إلى البنك</translation>
    </message>
    <message>
        <source>Too much in the drawer</source>
        <translation>فائض في الدرج</translation>
    </message>
    <message>
        <source>What is in the drawer now, before the first sale.</source>
        <translation>ما في الدرج الآن قبل أول بيع.</translation>
    </message>
    <message>
        <source>What was in the drawer when the day was started. It can be put right until something is sold, and who did is kept.</source>
        <translation>ما كان في الدرج عند بدء اليوم. يمكن تصحيحه حتى أول بيع، ويُحفظ من صححه.</translation>
    </message>
    <message>
        <source>Who opened it and why is kept for the report.</source>
        <translation>يُحفظ في التقرير من فتحه ولماذا.</translation>
    </message>
    <message>
        <source>Window cleaner</source>
        <translation>منظف النوافذ</translation>
    </message>
    <message>
        <source>X report of this till</source>
        <translation>تقرير X لهذا الصندوق</translation>
    </message>
    <message>
        <source>X report: takings so far</source>
        <translation>تقرير X: الإيرادات حتى الآن</translation>
    </message>
    <message>
        <source>{amount} moved to the safe</source>
        <translation>نُقل {amount} إلى الخزنة</translation>
    </message>
    <message>
        <source>{verdict}. {amount} should be there.</source>
        <translation>{verdict}. يجب أن يكون هناك {amount}.</translation>
    </message>
</context>
<context>
    <name>DrawerFigures</name>
    <message>
        <source>Correct the float</source>
        <translation>تصحيح النقد الافتتاحي</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>بيع</translation>
    </message>
</context>
<context>
    <name>DrawerModel</name>
    <message>
        <source>Sell</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>أُرسل إلى الطابعة</translation>
    </message>
</context>
<context>
    <name>DrawerSheet</name>
    <message>
        <source>Amount %1</source>
        <translation>المبلغ %1</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>لأي غرض؟</translation>
    </message>
</context>
<context>
    <name>DrawerStart</name>
    <message>
        <source>Cash can be taken once the day has started. Cards and held orders need no float.</source>
        <translation>يُقبل النقد متى بدأ اليوم. البطاقات والطلبات المعلّقة لا تحتاج إلى رصيد.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>عدّه</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Finish it</source>
        <translation>إكمال</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>رموز الباركود</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation>معفى من الضريبة</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>مفضّل</translation>
    </message>
    <message>
        <source>Kitchen name</source>
        <translation>اسم المطبخ</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>النسب</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>الأحجام</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفد</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>الرقم الضريبي</translation>
    </message>
    <message>
        <source>VAT registered</source>
        <translation>مسجّل في الضريبة</translation>
    </message>
    <message>
        <source>another</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>من {count}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>1 category</source>
        <translation>فئة واحدة</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>منتج واحد</translation>
    </message>
    <message>
        <source>1 row is left out</source>
        <translation>تُرك صف واحد</translation>
    </message>
    <message>
        <source>A PIN is four to eight digits.</source>
        <translation>الرقم السري من أربعة إلى ثمانية أرقام.</translation>
    </message>
    <message>
        <source>Café example</source>
        <translation>مثال مقهى</translation>
    </message>
    <message>
        <source>Check the VAT number</source>
        <translation>تحقق من الرقم الضريبي</translation>
    </message>
    <message>
        <source>Choose a PIN of four digits or more</source>
        <translation>اختر رقمًا سريًا من أربعة أرقام أو أكثر</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختر ملفًا</translation>
    </message>
    <message>
        <source>Coffee, tea, cakes, breakfast and lunch with sizes and milks, ready to sell and to change.</source>
        <translation>قهوة وشاي وكعك وفطور وغداء بأحجام وأنواع حليب، جاهزة للبيع والتعديل.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغة</translation>
    </message>
    <message>
        <source>Everything can be changed later.</source>
        <translation>يمكن تغيير كل شيء لاحقًا.</translation>
    </message>
    <message>
        <source>If this till breaks, only these codes open its backups. Print or copy them and keep the sheet away from the till.</source>
        <translation>إن تعطّل هذا الصندوق فلا يفتح نسخه الاحتياطية إلا هذه الرموز. اطبعها أو انسخها واحفظ الورقة بعيدًا عن الصندوق.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Keep the menu that is here</source>
        <translation>الاحتفاظ بالقائمة الموجودة</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>الاحتفاظ بالموجود</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>لوحة المفاتيح على الشاشة</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>Looking for a menu on this till</source>
        <translation>جارٍ البحث عن قائمة على هذا الصندوق</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>محلي</translation>
    </message>
    <message>
        <source>Name the shop, or skip</source>
        <translation>سمِّ المحل أو تخطَّ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next: café example</source>
        <translation>التالي: مثال مقهى</translation>
    </message>
    <message>
        <source>Next: empty menu</source>
        <translation>التالي: قائمة فارغة</translation>
    </message>
    <message>
        <source>Next: import the menu</source>
        <translation>التالي: استيراد القائمة</translation>
    </message>
    <message>
        <source>Next: the menu here</source>
        <translation>التالي: القائمة الموجودة</translation>
    </message>
    <message>
        <source>On this till already: {found}. Import adds to it and changes what has the same name.</source>
        <translation>موجود على هذا الصندوق: {found}. يضيف الاستيراد إليها ويغيّر ما له الاسم نفسه.</translation>
    </message>
    <message>
        <source>Printer and drawer</source>
        <translation>الطابعة والدرج</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>ورقة الاستعادة</translation>
    </message>
    <message>
        <source>Say who you are, or skip</source>
        <translation>عرّف بنفسك أو تخطَّ</translation>
    </message>
    <message>
        <source>Sell with the Misc item until there are products.</source>
        <translation>بِع باستخدام «صنف متنوع» إلى أن توجد منتجات.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>ابدأ البيع</translation>
    </message>
    <message>
        <source>Start with an empty menu</source>
        <translation>البدء بقائمة فارغة</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>الخطوة {step} من {steps}</translation>
    </message>
    <message>
        <source>The menu here</source>
        <translation>القائمة الموجودة</translation>
    </message>
    <message>
        <source>The name is printed on every receipt.</source>
        <translation>يُطبع الاسم على كل إيصال.</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>الرقمان غير متطابقين. أعد الإدخال.</translation>
    </message>
    <message>
        <source>Type the PIN a second time</source>
        <translation>أدخل الرقم السري مرة ثانية</translation>
    </message>
    <message>
        <source>VAT: {rates}</source>
        <translation>الضريبة: {rates}</translation>
    </message>
    <message>
        <source>Welcome to Fynlo POS</source>
        <translation>مرحبًا بك في Fynlo POS</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>الموجود</translation>
    </message>
    <message>
        <source>Without a printer, receipts stay on the screen.</source>
        <translation>بلا طابعة تبقى الإيصالات على الشاشة.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Your PIN opens this till. After this you can sell.</source>
        <translation>رقمك السري يفتح هذا الصندوق، وبعدها يمكنك البيع.</translation>
    </message>
    <message>
        <source>Your menu</source>
        <translation>قائمتك</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>محلك</translation>
    </message>
    <message>
        <source>{count} categories</source>
        <translation>الفئات: {count}</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>المنتجات: {count}</translation>
    </message>
    <message>
        <source>{count} rows are left out</source>
        <translation>الصفوف المتروكة: {count}</translation>
    </message>
    <message>
        <source>{products} in {categories}</source>
        <translation>{products}، {categories}</translation>
    </message>
    <message>
        <source>{rate}: {products}</source>
        <translation>{rate}: {products}</translation>
    </message>
    <message>
        <source>{why} Whether a menu is on this till already is not known. One that is here is kept; Import adds to it.</source>
        <translation>{why} لا يُعرف إن كانت على هذا الصندوق قائمة. إن وُجدت يُحتفظ بها، ويضيف الاستيراد إليها.</translation>
    </message>
</context>
<context>
    <name>FirstRunModel</name>
    <message>
        <source>Keys open where none are attached</source>
        <translation>تظهر المفاتيح حيث لا توجد لوحة موصولة</translation>
    </message>
    <message>
        <source>No printer yet: set it up in the next step</source>
        <translation>لا طابعة بعد: جهّزها في الخطوة التالية</translation>
    </message>
    <message>
        <source>Touch a line: its keys open below</source>
        <translation>المس سطرًا: تظهر المفاتيح أسفله</translation>
    </message>
</context>
<context>
    <name>FirstRunPrinterModel</name>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation>تم الإرسال. انظر هل خرج سطر من الطابعة.</translation>
    </message>
</context>
<context>
    <name>FloatRemedy</name>
    <message>
        <source>Count it</source>
        <translation>عدّه</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>البدء بمبلغ %1</translation>
    </message>
    <message>
        <source>The drawer has no float yet: cash waits, cards do not.</source>
        <translation>لا رصيد في الدرج بعد: النقد ينتظر والبطاقات لا تنتظر.</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Nothing is called so. Try another word.</source>
        <translation>لا شيء بهذا الاسم. جرّب كلمة أخرى.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما تم العثور عليه</translation>
    </message>
</context>
<context>
    <name>GroupListModel</name>
    <message>
        <source>{name} is no longer asked for</source>
        <translation>لم يعد {name} مطلوبًا</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>حُفظ {name}</translation>
    </message>
</context>
<context>
    <name>GroupUsersModel</name>
    <message>
        <source>Every product of {name} asks now</source>
        <translation>كل منتجات {name} تطلبها الآن</translation>
    </message>
    <message>
        <source>{name} no longer asks</source>
        <translation>لم يعد {name} يطلبها</translation>
    </message>
</context>
<context>
    <name>HandedOverPart</name>
    <message>
        <source>Start the day first</source>
        <translation>ابدأ اليوم أولًا</translation>
    </message>
</context>
<context>
    <name>HeldOrders</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Hold puts an order by until the guest comes back. It waits here.</source>
        <translation>التعليق يترك الطلب جانبًا حتى يعود الضيف. ينتظر هنا.</translation>
    </message>
    <message>
        <source>No order is on hold</source>
        <translation>لا طلب معلّق</translation>
    </message>
    <message>
        <source>Orders on hold</source>
        <translation>الطلبات المعلّقة</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>All refunded already</source>
        <translation>استُرد كله من قبل</translation>
    </message>
    <message>
        <source>No receipt has “{text}” in its number, order or items. Try fewer letters, or other days.</source>
        <translation>لا إيصال فيه «{text}» في رقمه أو طلبه أو أصنافه. جرّب حروفًا أقل أو أيامًا أخرى.</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>لا إيصالات بعد</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Only at {till} while the hub is not reached</source>
        <translation>على {till} فقط ما دام بلوغ الموزّع متعذّراً</translation>
    </message>
    <message>
        <source>Only once the hub is reached</source>
        <translation>عند بلوغ الموزّع فقط</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>Part refunded {amount}</source>
        <translation>استُرد جزء {amount}</translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation>الإيصالات والاستردادات</translation>
    </message>
    <message>
        <source>Receipts appear here once something is sold. Other days are above.</source>
        <translation>تظهر الإيصالات هنا بعد أول بيع. الأيام الأخرى في الأعلى.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مُسترد</translation>
    </message>
    <message>
        <source>The tip of {tip} was refunded</source>
        <translation>أُعيدت الإكرامية {tip}</translation>
    </message>
    <message>
        <source>This is a refund itself</source>
        <translation>هذا الإيصال نفسه استرداد</translation>
    </message>
    <message>
        <source>Tip refunded</source>
        <translation>أُعيدت الإكرامية</translation>
    </message>
    <message>
        <source>{back} of {total} was refunded</source>
        <translation>استُرد {back} من {total}</translation>
    </message>
    <message>
        <source>{back} of {total} was refunded, and the tip of {tip}</source>
        <translation>أُعيد {back} من {total} والإكرامية {tip}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} إلى {end}</translation>
    </message>
</context>
<context>
    <name>HistoryBody</name>
    <message>
        <source>Days: %1. Choose others</source>
        <translation>الأيام: %1. اختر غيرها</translation>
    </message>
    <message>
        <source>Number or item</source>
        <translation>رقم أو صنف</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>Search receipts</source>
        <translation>البحث في الإيصالات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Copy sent to the printer</source>
        <translation>أُرسلت النسخة إلى الطابعة</translation>
    </message>
    <message>
        <source>What was to be paid back has changed. Nothing was refunded.</source>
        <translation>تغيّر ما كان يجب ردّه. لم يُردّ أي مبلغ.</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>1 entry waits to be sent since {time}</source>
        <translation>قيد واحد ينتظر الإرسال منذ {time}</translation>
    </message>
    <message>
        <source>1 sale waits to be sent since {time}</source>
        <translation>عملية بيع واحدة تنتظر الإرسال منذ {time}</translation>
    </message>
    <message>
        <source>Another version than the hub&apos;s</source>
        <translation>إصدار مختلف عن إصدار الموزّع</translation>
    </message>
    <message>
        <source>Begun anew too often</source>
        <translation>بدأ من جديد مرات كثيرة جدًا</translation>
    </message>
    <message>
        <source>Clock {count} min ahead of the hub&apos;s</source>
        <translation>الساعة تسبق ساعة الموزّع بـ {count} د</translation>
    </message>
    <message>
        <source>Clock {count} min behind the hub&apos;s</source>
        <translation>الساعة تتأخر عن ساعة الموزّع بـ {count} د</translation>
    </message>
    <message>
        <source>Earlier days of the shop are missing here</source>
        <translation>أيام سابقة من المحل ناقصة هنا</translation>
    </message>
    <message>
        <source>Hub not reached</source>
        <translation>تعذّر بلوغ الموزّع</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>آخر اتصال</translation>
    </message>
    <message>
        <source>Let go by the hub</source>
        <translation>أخرجه الموزّع</translation>
    </message>
    <message>
        <source>Not known to the hub</source>
        <translation>لا يعرفه الموزّع</translation>
    </message>
    <message>
        <source>Other terminals</source>
        <translation>الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>Selling goes on and its sales are safe here, but the hub takes no more of them. Save late sales to a file here and have a manager let it in at another terminal: Settings, Terminals. From then on they are sent again.</source>
        <translation>يستمر البيع ومبيعاته محفوظة هنا، لكن الموزّع لا يقبل المزيد منها. احفظ هنا المبيعات المتأخرة في ملف واطلب من المدير إدخاله على جهاز آخر: الإعدادات ثم الأجهزة. بعد ذلك تُرسل من جديد.</translation>
    </message>
    <message>
        <source>Selling goes on. Join again with a code that a manager shows.</source>
        <translation>يستمر البيع. انضم مجددًا برمز يعرضه المدير.</translation>
    </message>
    <message>
        <source>Selling goes on. Look whether the hub runs and this terminal is on its network.</source>
        <translation>يستمر البيع. تحقق من أن الموزّع يعمل وأن هذا الجهاز على شبكته.</translation>
    </message>
    <message>
        <source>Selling goes on. The hub has them in the shop&apos;s copy alone: this till takes that in by itself as soon as it fits. A manager&apos;s till makes a copy every day.</source>
        <translation>يستمر البيع. لدى الموزّع هذه الأيام في نسخة المحل وحدها: يأخذها هذا الصندوق بنفسه حالما تناسبه. يصنع صندوق أحد المديرين نسخة كل يوم.</translation>
    </message>
    <message>
        <source>Selling goes on. Update the hub first, then this terminal.</source>
        <translation>يستمر البيع. حدّث الموزّع أولًا ثم هذا الجهاز.</translation>
    </message>
    <message>
        <source>Set this device&apos;s clock by the network.</source>
        <translation>اضبط ساعة هذا الجهاز من الشبكة.</translation>
    </message>
    <message>
        <source>The hub keeps every sale of the shop until {terminal} has had it too, so its disk fills up. Switch {terminal} on near the hub. If it is gone for good, take it out.</source>
        <translation>يحتفظ الموزّع بكل مبيعات المحل إلى أن تصل {terminal} أيضًا، فيمتلئ قرصه. شغّل {terminal} قرب الموزّع. وإن ذهب نهائيًا فأخرجه.</translation>
    </message>
    <message>
        <source>The hub takes nothing in</source>
        <translation>الموزّع لا يستقبل شيئًا</translation>
    </message>
    <message>
        <source>The hub waits for it</source>
        <translation>الموزّع ينتظره</translation>
    </message>
    <message>
        <source>They are safe on this till, and selling goes on. The hub could not keep them: look whether its disk is full. They are sent again by themselves.</source>
        <translation>هي سليمة على هذا الصندوق ويستمر البيع. لم يستطع الموزّع حفظها: تحقّق مما إذا كان قرصه ممتلئًا. تُرسل من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>They are safe on this till, and selling goes on. The hub has no room left for more of this shop: whoever runs it can give it more.</source>
        <translation>هي سليمة على هذا الصندوق ويستمر البيع. لم تبقَ لدى الموزّع مساحة لهذا المتجر: يمكن لمن يشغّله أن يمنحه مساحة أكبر.</translation>
    </message>
    <message>
        <source>They are safe on this till. Selling goes on, and they are sent as soon as the hub answers.</source>
        <translation>هي سليمة على هذا الصندوق. يستمر البيع وتُرسل حالما يجيب الموزّع.</translation>
    </message>
    <message>
        <source>What was done there since comes once it is back in touch.</source>
        <translation>ما جرى هناك منذ ذلك الحين يصل عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>What was sold here is handed in and waits until a manager admits it.</source>
        <translation>سُلّم ما بيع هنا وهو ينتظر حتى يقبله المدير.</translation>
    </message>
    <message>
        <source>kept here, not sent yet</source>
        <translation>محفوظ هنا ولم يُرسل بعد</translation>
    </message>
    <message>
        <source>shared with the other tills</source>
        <translation>مشترك مع الصناديق الأخرى</translation>
    </message>
    <message>
        <source>{count} entries wait to be sent since {time}</source>
        <translation>{count} من القيود تنتظر الإرسال منذ {time}</translation>
    </message>
    <message>
        <source>{count} not sent</source>
        <translation>{count} لم تُرسل</translation>
    </message>
    <message>
        <source>{count} sales wait to be sent since {time}</source>
        <translation>{count} من المبيعات تنتظر الإرسال منذ {time}</translation>
    </message>
    <message>
        <source>{terminal} is missing</source>
        <translation>{terminal} غائب</translation>
    </message>
</context>
<context>
    <name>HubCharge</name>
    <message>
        <source>From then on terminals are let in and out of {shop} at the tills of this hub, and no more at those of the other one. Selling, open orders and sales stay as they are, and each terminal goes on talking to the hub it talks to now. The other hub hears of it as soon as the two are in touch.</source>
        <translation>من الآن تُضاف أجهزة {shop} وتُخرج على صناديق هذا الموزّع، لا على صناديق الموزّع الآخر. يبقى البيع والطلبات المفتوحة والمبيعات كما هي، ويستمر كل جهاز في التواصل مع الموزّع الذي يتواصل معه الآن. يعلم الموزّع الآخر بذلك حالما يتصلان.</translation>
    </message>
    <message>
        <source>It lets terminals in and out. Its letters: {letters}</source>
        <translation>هو الذي يضيف الأجهزة ويُخرجها. حروفه: {letters}</translation>
    </message>
    <message>
        <source>Terminals are let in and out at another hub, the one with the letters {letters}.</source>
        <translation>تُضاف الأجهزة وتُخرج على موزّع آخر، حروفه {letters}.</translation>
    </message>
    <message>
        <source>The hub above has not taken this shop in yet.</source>
        <translation>لم يقبل الموزّع الأعلى هذا المحل بعد.</translation>
    </message>
    <message>
        <source>The hub above, {address}, has not been reached since {time}. Selling goes on here. What is sold goes up when it is back.</source>
        <translation>تعذّر بلوغ الموزّع الأعلى {address} منذ {time}. يستمر البيع هنا. ما يباع يُرسل إليه حين يعود.</translation>
    </message>
    <message>
        <source>The hub above, {address}, is in touch.</source>
        <translation>الموزّع الأعلى {address} متصل.</translation>
    </message>
    <message>
        <source>Two hubs were put in charge at once. Selling goes on. Make this one the shop’s hub to settle it, or the other one at a till of its own.</source>
        <translation>جُعل موزّعان مسؤولين في وقت واحد. يستمر البيع. اجعل هذا موزّع المحل لحسم الأمر، أو الآخر على صندوق تابع له.</translation>
    </message>
</context>
<context>
    <name>HubChargeModel</name>
    <message>
        <source>This is the shop’s hub now: terminals are let in and out here</source>
        <translation>هذا موزّع المحل الآن: تُضاف الأجهزة وتُخرج هنا</translation>
    </message>
</context>
<context>
    <name>HubPanel</name>
    <message>
        <source>Make this the shop’s hub</source>
        <translation>اجعله موزّع المحل</translation>
    </message>
</context>
<context>
    <name>HubSheet</name>
    <message>
        <source>Make this the shop’s hub</source>
        <translation>اجعله موزّع المحل</translation>
    </message>
    <message>
        <source>Make this the shop’s hub?</source>
        <translation>جعله موزّع المحل؟</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Add a terminal</source>
        <translation>إضافة جهاز</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Board on a tablet</source>
        <translation>لوحة على جهاز لوحي</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>شاشة المطبخ</translation>
    </message>
    <message>
        <source>Show another code</source>
        <translation>عرض رمز آخر</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>The address and the code as a square to scan</source>
        <translation>العنوان والرمز كمربع للمسح</translation>
    </message>
    <message>
        <source>This code’s ten minutes are over. Nobody can use it any more.</source>
        <translation>انقضت الدقائق العشر لهذا الرمز. لم يعد أحد يستطيع استعماله.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>صندوق</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>ما الغرض منه؟</translation>
    </message>
</context>
<context>
    <name>InvitingModel</name>
    <message>
        <source>{terminal} has joined</source>
        <translation>انضم {terminal}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something went wrong inside the till. What is on disk is safe. Look whether this was done, then try again.</source>
        <translation>حدث خطأ داخل الصندوق. ما حُفظ على القرص سليم. تحقق هل تم الأمر ثم حاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>JoinFoot</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Asking to be let in</source>
        <translation>يطلب الدخول</translation>
    </message>
    <message>
        <source>Fetching the menu: {count} of {total}</source>
        <translation>جلب القائمة: {count} من {total}</translation>
    </message>
    <message>
        <source>Fetching the shop</source>
        <translation>جلب بيانات المحل</translation>
    </message>
    <message>
        <source>Join a shop</source>
        <translation>الانضمام إلى محل</translation>
    </message>
    <message>
        <source>Join the shop on this network</source>
        <translation>الانضمام إلى المحل على هذه الشبكة</translation>
    </message>
    <message>
        <source>Join “{shop}”</source>
        <translation>الانضمام إلى «{shop}»</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>جارٍ الانضمام</translation>
    </message>
    <message>
        <source>Let in. Becoming a till of the shop</source>
        <translation>تم القبول. يصبح صندوقًا من صناديق المحل</translation>
    </message>
    <message>
        <source>Looking for the shop’s hub</source>
        <translation>يبحث عن موزّع المحل</translation>
    </message>
    <message>
        <source>Menu, people and open orders come from the shop’s hub. Then sign in with your own PIN.</source>
        <translation>تأتي القائمة والأشخاص والطلبات المفتوحة من موزّع المحل. ثم ادخل برقمك السري.</translation>
    </message>
    <message>
        <source>On a till of the shop: Menu, Settings, Terminals, Add a terminal. It shows what to type here.</source>
        <translation>على صندوق من صناديق المحل: القائمة، الإعدادات، الأجهزة، إضافة جهاز. يعرض ما يُكتب هنا.</translation>
    </message>
    <message>
        <source>The hub does not answer just now. What has come is kept, and the rest is fetched as soon as it answers: look whether the other till is on.</source>
        <translation>الموزّع لا يجيب الآن. ما وصل محفوظ، ويُجلب الباقي حالما يجيب: تحقق من أن الصندوق الآخر مشغّل.</translation>
    </message>
    <message>
        <source>Type the address</source>
        <translation>اكتب العنوان</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>اكتب الرمز</translation>
    </message>
    <message>
        <source>Waiting for the shop’s hub</source>
        <translation>في انتظار موزّع المحل</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>KeyboardKey</name>
    <message>
        <source>Capital letters</source>
        <translation>حروف كبيرة</translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>إغلاق لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>أرقام ورموز</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>حروف بعلامات</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Number keys</source>
        <translation>مفاتيح الأرقام</translation>
    </message>
    <message>
        <source>PIN, %1 of %2 digits</source>
        <translation>الرقم السري، %1 من %2 أرقام</translation>
    </message>
</context>
<context>
    <name>KeypadKey</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Delete one digit</source>
        <translation>حذف رقم واحد</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In a file beside the sales</source>
        <translation>في ملف بجانب المبيعات</translation>
    </message>
    <message>
        <source>Its file is open to others</source>
        <translation>ملفه مفتوح للآخرين</translation>
    </message>
    <message>
        <source>Key to the sales</source>
        <translation>مفتاح المبيعات</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>مفهوم</translation>
    </message>
</context>
<context>
    <name>Kitchen</name>
    <message>
        <source>ALLERGY  {what}</source>
        <translation>حساسية  {what}</translation>
    </message>
    <message>
        <source>All made</source>
        <translation>تم تحضير الكل</translation>
    </message>
    <message>
        <source>Allergy read: {what}</source>
        <translation>قُرئت الحساسية: {what}</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Choose it once. This screen then shows what is made there.</source>
        <translation>اخترها مرة واحدة. ثم تعرض هذه الشاشة ما يُحضَّر هناك.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>استُلم</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>الطبق {number}</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>حان</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>في المحل</translation>
    </message>
    <message>
        <source>It waits to be called away</source>
        <translation>ينتظر أن يُطلب</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Name a station on the till and say what it makes: Settings, Kitchen. Its orders then come here.</source>
        <translation>سمِّ محطة على الصندوق وحدد ما تحضّره: الإعدادات، المطبخ. ثم تأتي طلباتها إلى هنا.</translation>
    </message>
    <message>
        <source>New orders appear here by themselves.</source>
        <translation>تظهر الطلبات الجديدة هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>No kitchen screen is set up yet</source>
        <translation>لم تُعدّ شاشة مطبخ بعد</translation>
    </message>
    <message>
        <source>No till has been heard for {age}. Orders on this screen stay; new ones are printed or called out. Look whether the till is on and on the same network.</source>
        <translation>انقطع الاتصال بالصناديق منذ {age}. تبقى الطلبات على هذه الشاشة؛ أما الجديدة فتُطبع أو تُنادى. تحقق من أن الصندوق يعمل وعلى الشبكة نفسها.</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>ليس جاهزًا بعد</translation>
    </message>
    <message>
        <source>Nothing at the pass</source>
        <translation>لا شيء عند التسليم</translation>
    </message>
    <message>
        <source>Orders stand here until they are collected.</source>
        <translation>تبقى الطلبات هنا حتى تُستلم.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Read the allergy first</source>
        <translation>اقرأ الحساسية أولًا</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>طاولة {number}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>This device’s clock is {count} min off the shop’s. Times here are reckoned by the shop’s clock. Set this device’s clock.</source>
        <translation>ساعة هذا الجهاز تختلف عن ساعة المحل بمقدار {count} د. تُحسب الأوقات هنا بساعة المحل. اضبط ساعة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Which station is this?</source>
        <translation>أي محطة هذه؟</translation>
    </message>
    <message>
        <source>printed {time}</source>
        <translation>طُبع {time}</translation>
    </message>
    <message>
        <source>usual {count} min</source>
        <translation>المعتاد {count} د</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>مفتوح: {count}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} ث</translation>
    </message>
    <message>
        <source>{course} is made now</source>
        <translation>{course} يُحضَّر الآن</translation>
    </message>
    <message>
        <source>{course} waits</source>
        <translation>{course} ينتظر</translation>
    </message>
    <message>
        <source>{order} is collected</source>
        <translation>استُلم {order}</translation>
    </message>
    <message>
        <source>{order} is ready</source>
        <translation>{order} جاهز</translation>
    </message>
    <message>
        <source>{station} has no paper of what changed in order {number} ({age}).</source>
        <translation>ليس لدى {station} ورقة بما تغيّر في الطلب {number} ({age}).</translation>
    </message>
    <message>
        <source>{station} has not confirmed the allergy of order {number} ({age}).</source>
        <translation>لم يؤكد {station} حساسية الطلب {number} ({age}).</translation>
    </message>
    <message>
        <source>{station} has not seen {things} ({age}).</source>
        <translation>لم ترَ {station} {things} ({age}).</translation>
    </message>
    <message>
        <source>{station} was changed on another till and still has {things} to make. Tell them: kitchen screens show it until it is made.</source>
        <translation>تم تغيير {station} على صندوق آخر ولا يزال لديها {things} للتحضير. أخبرهم: تعرضها شاشات المطبخ حتى تُحضَّر.</translation>
    </message>
    <message>
        <source>{station} {count} min</source>
        <translation>{station} ‏{count} د</translation>
    </message>
    <message>
        <source>{terminal} sent it and is not in touch.</source>
        <translation>أرسله {terminal}، ولا اتصال به الآن.</translation>
    </message>
    <message>
        <source>{things} and {count} more</source>
        <translation>{things} وغيرها: {count}</translation>
    </message>
</context>
<context>
    <name>KitchenMain</name>
    <message>
        <source>Fynlo kitchen</source>
        <translation>مطبخ Fynlo</translation>
    </message>
</context>
<context>
    <name>KitchenPapers</name>
    <message>
        <source>Print it</source>
        <translation>اطبعه</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message>
        <source>{station} has a paper of order {number} that could not be recorded. {why} What else is to be printed of it waits, since it may repeat that paper.</source>
        <translation>لدى {station} ورقة للطلب {number} تعذّر تسجيلها. {why} وما بقي للطباعة منه ينتظر، فقد يكرّر تلك الورقة.</translation>
    </message>
    <message>
        <source>{station}’s printer did not print, so the order is printed here. Take it there.</source>
        <translation>لم تطبع طابعة {station}، فطُبع الطلب هنا. خذه إلى هناك.</translation>
    </message>
</context>
<context>
    <name>KitchenWatch</name>
    <message>
        <source>Ask them before you print it.</source>
        <translation>اسألهم قبل طباعته.</translation>
    </message>
    <message>
        <source>Has seen everything</source>
        <translation>رأت كل شيء</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>المطبخ</translation>
    </message>
    <message>
        <source>Kitchen waiting</source>
        <translation>المطبخ ينتظر</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>اطبعه</translation>
    </message>
    <message>
        <source>Tell them, and look whether their screen is on.</source>
        <translation>أخبرهم وتحقق من أن شاشتهم تعمل.</translation>
    </message>
    <message>
        <source>Tell them, or print it, and look whether their screen is on.</source>
        <translation>أخبرهم أو اطبعه، وانظر هل شاشتهم تعمل.</translation>
    </message>
    <message>
        <source>Tell them.</source>
        <translation>أخبرهم.</translation>
    </message>
</context>
<context>
    <name>LateByFile</name>
    <message>
        <source>Sales by file</source>
        <translation>المبيعات بملف</translation>
    </message>
    <message>
        <source>Save this till’s sales to a file</source>
        <translation>حفظ مبيعات هذا الصندوق في ملف</translation>
    </message>
    <message>
        <source>Take in from a file</source>
        <translation>القبول من ملف</translation>
    </message>
    <message>
        <source>Where a terminal cannot reach the hub any more, or was taken out, its sales go by a memory stick: save them there, and take them in at a till that may add terminals.</source>
        <translation>إذا لم يعد جهاز يبلغ الموزّع أو أُخرج، تُنقل مبيعاته على ذاكرة USB: احفظها هناك واقبلها على صندوق يحق له إضافة الأجهزة.</translation>
    </message>
</context>
<context>
    <name>LateCard</name>
    <message>
        <source>Admit</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>They wait and count nowhere yet. Admit them if they were really sold; leave them if the terminal was lost or stolen.</source>
        <translation>هي في الانتظار ولا تُحسب في أي مكان بعد. اقبلها إن كانت مبيعات حقيقية، واتركها إن كان الجهاز مفقودًا أو مسروقًا.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
</context>
<context>
    <name>LateFileSheet</name>
    <message>
        <source>Choose the file that the other terminal saved. Nothing is taken in before you have seen what is in it.</source>
        <translation>اختر الملف الذي حفظه الجهاز الآخر. لا يُقبل شيء قبل أن ترى ما فيه.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>No file was found. Put the memory stick in, or put the file in Downloads.</source>
        <translation>لم يُعثر على ملف. أدخل ذاكرة USB أو ضع الملف في التنزيلات.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Take in sales from a file</source>
        <translation>قبول مبيعات من ملف</translation>
    </message>
</context>
<context>
    <name>LateFiles</name>
    <message>
        <source>At a till that may manage</source>
        <translation>على صندوق يحق له الإدارة</translation>
    </message>
    <message>
        <source>First sale</source>
        <translation>أول عملية بيع</translation>
    </message>
    <message>
        <source>From {terminal}</source>
        <translation>من {terminal}</translation>
    </message>
    <message>
        <source>From {terminal}, which was taken out of the shop</source>
        <translation>من {terminal} الذي أُخرج من المحل</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>آخر عملية بيع</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>قيود أخرى</translation>
    </message>
    <message>
        <source>Sales the shop does not have</source>
        <translation>مبيعات ليست عند المحل</translation>
    </message>
    <message>
        <source>Saved in {count} files, the first is {file} in {folder}. Sales in them: {sales}</source>
        <translation>حُفظ في {count} ملفات، أولها {file} في {folder}. المبيعات فيها: {sales}</translation>
    </message>
    <message>
        <source>Saved: {file} in {folder}. Sales in it: {sales}</source>
        <translation>حُفظ: {file} في {folder}. المبيعات فيه: {sales}</translation>
    </message>
    <message>
        <source>The hub has everything of this till</source>
        <translation>لدى الموزّع كل ما على هذا الصندوق</translation>
    </message>
    <message>
        <source>The shop has all of this file already.</source>
        <translation>لدى المحل كل ما في هذا الملف.</translation>
    </message>
    <message>
        <source>They count nowhere yet. Take them in if they were really sold; leave them if the terminal was lost or stolen.</source>
        <translation>لا تُحسب في أي مكان بعد. اقبلها إن كانت مبيعات حقيقية، واتركها إن كان الجهاز مفقودًا أو مسروقًا.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Waiting for a newer version of this till</source>
        <translation>تنتظر إصدارًا أحدث من هذا الصندوق</translation>
    </message>
    <message>
        <source>With the shop already</source>
        <translation>موجودة عند المحل</translation>
    </message>
</context>
<context>
    <name>LateFilesModel</name>
    <message>
        <source>Taken in from {terminal}: these sales count from now on</source>
        <translation>قُبلت من {terminal}: تُحسب هذه المبيعات من الآن</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>%1 removed</source>
        <translation>أُزيل %1</translation>
    </message>
    <message>
        <source>%1: %2 more, on a line of its own</source>
        <translation>‏%1: إضافة %2 في بند مستقل</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>‏%1: الآن %2</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>في المحل</translation>
    </message>
    <message>
        <source>Eat in or take away</source>
        <translation>في المحل أو سفري</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Such as no onion</source>
        <translation>مثل: بدون بصل</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>The kitchen waits until it is called away</source>
        <translation>ينتظر المطبخ حتى يُطلب</translation>
    </message>
    <message>
        <source>When the kitchen makes it</source>
        <translation>متى يحضّره المطبخ</translation>
    </message>
</context>
<context>
    <name>ListAndForm</name>
    <message>
        <source>See it on the till</source>
        <translation>عرضه على الصندوق</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>LooksModel</name>
    <message>
        <source>As this device</source>
        <translation>كلغة الجهاز</translation>
    </message>
    <message>
        <source>Colours changed</source>
        <translation>تغيّرت الألوان</translation>
    </message>
    <message>
        <source>Keyboard changed</source>
        <translation>تغيّرت لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>تغيّرت اللغة</translation>
    </message>
    <message>
        <source>Lock changed</source>
        <translation>تغيّر القفل</translation>
    </message>
    <message>
        <source>Loudness changed</source>
        <translation>تغيّر مستوى الصوت</translation>
    </message>
    <message>
        <source>Motion changed</source>
        <translation>تغيّرت الحركة</translation>
    </message>
    <message>
        <source>Sides changed</source>
        <translation>تبدّلت الجهتان</translation>
    </message>
    <message>
        <source>Text size changed</source>
        <translation>تغيّر حجم النص</translation>
    </message>
</context>
<context>
    <name>LooksPart</name>
    <message>
        <source>1 minute</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 دقائق</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 دقيقة</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 دقائق</translation>
    </message>
    <message>
        <source>A scanner counts as a keyboard: choose Always if this till has no other.</source>
        <translation>القارئ يُعدّ لوحة مفاتيح: اختر «دائمًا» إن لم يكن للصندوق غيره.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>لوحة المفاتيح على الشاشة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>لليد اليسرى</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock after each sale</source>
        <translation>القفل بعد كل عملية بيع</translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation>القفل إن لم يلمسه أحد خلال</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>عالٍ</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Nothing is a real sale there, and all of it is gone afterwards. This till waits meanwhile.</source>
        <translation>لا بيع حقيقي هناك، وكل ما فيه يزول بعدها. وينتظر هذا الصندوق ريثما تنتهي.</translation>
    </message>
    <message>
        <source>Of this till only. Its paper is in the shop&apos;s language.</source>
        <translation>لهذا الصندوق وحده. أما أوراقه فبلغة المحل.</translation>
    </message>
    <message>
        <source>Open orders stay as they are.</source>
        <translation>تبقى الطلبات المفتوحة كما هي.</translation>
    </message>
    <message>
        <source>Practise on a copy of this shop</source>
        <translation>تدرّب على نسخة من هذا المحل</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>The order and Pay stand on the left, the tiles on the right.</source>
        <translation>الطلب والدفع في جهة، والأصناف في الجهة الأخرى.</translation>
    </message>
    <message>
        <source>Things appear where they go instead of moving there.</source>
        <translation>تظهر الأشياء في مكانها بدل أن تتحرك إليه.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>Whatever is heard can be seen too.</source>
        <translation>كل ما يُسمع يُرى أيضًا.</translation>
    </message>
    <message>
        <source>Whoever sells next signs in first.</source>
        <translation>على من يبيع بعدها تسجيل الدخول أولاً.</translation>
    </message>
</context>
<context>
    <name>MadeAtModel</name>
    <message>
        <source>{product} is made at {station}</source>
        <translation>يُحضَّر {product} في {station}</translation>
    </message>
    <message>
        <source>{product} is not made at {station} for itself</source>
        <translation>لم يعد {product} يُحضَّر في {station} بذاته</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Fynlo POS</source>
        <translation>Fynlo POS</translation>
    </message>
</context>
<context>
    <name>MenuSheet</name>
    <message>
        <source>Back to the real till</source>
        <translation>العودة إلى الصندوق الحقيقي</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>تنظيف الشاشة</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>إنهاء التدريب</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>قفل الصندوق</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Open orders stay as they are</source>
        <translation>تبقى الطلبات المفتوحة كما هي</translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation>اللمس لا يفعل شيئًا لنصف دقيقة</translation>
    </message>
</context>
<context>
    <name>MiscSheet</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Key in its price</source>
        <translation>أدخل السعر</translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation>صنف متنوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>الضريبة</translation>
    </message>
</context>
<context>
    <name>ModifiersSheet</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Same as last</source>
        <translation>كالسابق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Such as no foam, extra hot</source>
        <translation>مثل: بدون رغوة، ساخن جدًا</translation>
    </message>
</context>
<context>
    <name>MoneyOffSheet</name>
    <message>
        <source>%1 off</source>
        <translation>خصم %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Key in how much</source>
        <translation>أدخل المبلغ</translation>
    </message>
    <message>
        <source>No discount</source>
        <translation>بلا خصم</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>نسبة</translation>
    </message>
    <message>
        <source>Percent or amount</source>
        <translation>نسبة أو مبلغ</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>خصم</translation>
    </message>
</context>
<context>
    <name>MoreModel</name>
    <message>
        <source>The bill is printed</source>
        <translation>طُبع الحساب</translation>
    </message>
</context>
<context>
    <name>MoreSheet</name>
    <message>
        <source>About a product</source>
        <translation>عن منتج</translation>
    </message>
    <message>
        <source>Allergens, sold out and back on sale</source>
        <translation>المسببات للحساسية، النفاد والعودة إلى البيع</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Cash in, cash out, close the day</source>
        <translation>إيداع، سحب، إقفال اليوم</translation>
    </message>
    <message>
        <source>Clear the order</source>
        <translation>إفراغ الطلب</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>درج النقود</translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation>صنف متنوع</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Nothing is rung up yet</source>
        <translation>لم يُسجَّل شيء بعد</translation>
    </message>
    <message>
        <source>On paper, to be seen before paying</source>
        <translation>على الورق، للاطلاع قبل الدفع</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>فتح الدرج</translation>
    </message>
    <message>
        <source>Orders on hold</source>
        <translation>الطلبات المعلّقة</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>طباعة آخر إيصال</translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation>الإيصالات والاستردادات</translation>
    </message>
    <message>
        <source>Some of it becomes an order of its own</source>
        <translation>بعضه يصير طلبًا مستقلًا</translation>
    </message>
    <message>
        <source>Something that has no tile</source>
        <translation>شيء ليس له صنف على الشاشة</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Start the day first: Menu, Drawer</source>
        <translation>ابدأ اليوم أولًا: القائمة، درج النقود</translation>
    </message>
    <message>
        <source>To another table, or together with another order</source>
        <translation>إلى طاولة أخرى أو مع طلب آخر</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>What a guest must not be given</source>
        <translation>ما يجب ألا يُقدَّم للضيف</translation>
    </message>
    <message>
        <source>With a reason, and no money due</source>
        <translation>مع ذكر السبب، دون مبلغ مستحق</translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message>
        <source>At no table</source>
        <translation>بلا طاولة</translation>
    </message>
    <message>
        <source>Moved to {table}</source>
        <translation>نُقل إلى {table}</translation>
    </message>
    <message>
        <source>The two orders are one</source>
        <translation>صار الطلبان واحدًا</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>At no table</source>
        <translation>بلا طاولة</translation>
    </message>
    <message>
        <source>It sits there already</source>
        <translation>هو هناك أصلًا</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Move to this table</source>
        <translation>نقل إلى هذه الطاولة</translation>
    </message>
    <message>
        <source>Name the table</source>
        <translation>سمِّ الطاولة</translation>
    </message>
    <message>
        <source>Or together with another order</source>
        <translation>أو مع طلب آخر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Such as Table 4</source>
        <translation>مثل: الطاولة 4</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>طاولة</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name for this order</source>
        <translation>اسم لهذا الطلب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>NewHub</name>
    <message>
        <source>Asking the hub whose it is</source>
        <translation>يُسأل الموزّع لمن هو</translation>
    </message>
    <message>
        <source>Connecting, and handing over what was sold</source>
        <translation>يجري الاتصال وتسليم ما بيع</translation>
    </message>
    <message>
        <source>Starting the hub</source>
        <translation>يبدأ الموزّع</translation>
    </message>
    <message>
        <source>Telling it which terminals are the shop’s</source>
        <translation>يُبلَّغ بالأجهزة التابعة للمحل</translation>
    </message>
    <message>
        <source>The shop’s hub is not reached. Selling goes on at every till. If its machine does not come back, begin a hub on this till: the others come over to it, and nothing is lost.</source>
        <translation>لا يمكن الوصول إلى موزّع المحل. يستمر البيع على كل صندوق. إن لم يعد جهازه فابدأ موزّعًا على هذا الصندوق: ينتقل إليه الآخرون ولا يضيع شيء.</translation>
    </message>
    <message>
        <source>What was sold here waits since {time}.</source>
        <translation>ما بيع هنا ينتظر منذ {time}.</translation>
    </message>
</context>
<context>
    <name>NewHubModel</name>
    <message>
        <source>The shop’s hub runs on this till now. Have the others come over to it.</source>
        <translation>يعمل موزّع المحل الآن على هذا الصندوق. اجعل الآخرين ينتقلون إليه.</translation>
    </message>
    <message>
        <source>This till goes on with the hub at {address}</source>
        <translation>يتابع هذا الصندوق مع الموزّع عند {address}</translation>
    </message>
</context>
<context>
    <name>NewHubPanel</name>
    <message>
        <source>Begin a hub on this till</source>
        <translation>بدء موزّع على هذا الصندوق</translation>
    </message>
    <message>
        <source>Come over to another hub</source>
        <translation>الانتقال إلى موزّع آخر</translation>
    </message>
</context>
<context>
    <name>NewHubSheet</name>
    <message>
        <source>Begin a hub on this till</source>
        <translation>بدء موزّع على هذا الصندوق</translation>
    </message>
    <message>
        <source>Begin a hub on this till?</source>
        <translation>بدء موزّع على هذا الصندوق؟</translation>
    </message>
    <message>
        <source>From then on this till holds the shop’s terminals together: leave it on while the shop is open. At each other till choose Come over to another hub, with the address that is shown here; kitchen screens and boards are added again. What the old machine sold and had not sent stays on it. If it comes back, have it come over too, and its sales come with it.</source>
        <translation>من حينها يجمع هذا الصندوق أجهزة المحل: أبقه قيد التشغيل ما دام المحل مفتوحًا. في كل صندوق آخر اختر «الانتقال إلى موزّع آخر» بالعنوان المعروض هنا؛ وتُضاف شاشات المطبخ واللوحات من جديد. ما باعه الجهاز القديم ولم يرسله يبقى عليه. وإن عاد فاجعله ينتقل أيضًا، فتأتي مبيعاته معه.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Give it back</source>
        <translation>أعِده</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>الطلب التالي</translation>
    </message>
    <message>
        <source>That order is no longer at hand. Nothing was taken back.</source>
        <translation>لم يعد هذا الطلب بين يديك. لم يُتراجع عن شيء.</translation>
    </message>
    <message>
        <source>That order is paid or put by already. Nothing was changed.</source>
        <translation>هذا الطلب مدفوع أو معلّق من قبل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The last change to this order is not saved. {why}</source>
        <translation>آخر تغيير في هذا الطلب لم يُحفظ. {why}</translation>
    </message>
    <message>
        <source>The order is being put on disk. Nothing was taken. Try again.</source>
        <translation>يجري حفظ الطلب ولم يُقبض شيء. حاول مجددًا.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
</context>
<context>
    <name>OrderChits</name>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
</context>
<context>
    <name>OrderStatusMain</name>
    <message>
        <source>One moment, please. Ask at the counter for your order.</source>
        <translation>لحظة من فضلك. اسأل عن طلبك عند المنضدة.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>قيد التحضير</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>%1: change person</source>
        <translation>‏%1: تبديل الموظف</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>Fynlo POS</source>
        <translation>Fynlo POS</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Close the day</source>
        <translation>إقفال اليوم</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>درج النقود</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>شاشة المطبخ</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Receipts and refunds</source>
        <translation>الإيصالات والاستردادات</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>للنظر</translation>
    </message>
</context>
<context>
    <name>PaperOut</name>
    <message>
        <source>Saved as {file}</source>
        <translation>حُفظ باسم {file}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Back up now, and keep a copy away from the shop.</source>
        <translation>انسخ احتياطيًا الآن واحفظ نسخة خارج المحل.</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>نُسخ احتياطيًا</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Backup is old</source>
        <translation>النسخة قديمة</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Clock is ahead</source>
        <translation>الساعة متقدمة</translation>
    </message>
    <message>
        <source>Clock is behind</source>
        <translation>الساعة متأخرة</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>الساعة غير صحيحة</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Day not started</source>
        <translation>لم يبدأ اليوم</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Disk filling up</source>
        <translation>القرص يمتلئ</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>القرص شبه ممتلئ</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>درج النقود</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة بعد</translation>
    </message>
    <message>
        <source>Nobody can open a backup without its codes. Make a new recovery sheet in Settings, Backup, then back up.</source>
        <translation>لا يمكن لأحد فتح نسخة احتياطية دون رموزها. أنشئ ورقة استعادة جديدة في الإعدادات، النسخ الاحتياطي، ثم انسخ احتياطيًا.</translation>
    </message>
    <message>
        <source>Open and encrypted</source>
        <translation>مفتوحة ومشفّرة</translation>
    </message>
    <message>
        <source>Recovery sheet not kept</source>
        <translation>ورقة الاستعادة لم تُحفظ</translation>
    </message>
    <message>
        <source>Remove files that are not the till&apos;s. Sales are safe; new ones need room.</source>
        <translation>احذف ملفات ليست للصندوق. المبيعات سليمة، والجديدة تحتاج إلى مساحة.</translation>
    </message>
    <message>
        <source>Set the clock of this device. Nothing is sold until then.</source>
        <translation>اضبط ساعة هذا الجهاز. لا بيع قبل ذلك.</translation>
    </message>
    <message>
        <source>Set the clock of this device. Sales are kept on {day} until it is right.</source>
        <translation>اضبط ساعة هذا الجهاز. تُسجَّل المبيعات بتاريخ {day} إلى أن تُضبط.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Start the day before taking cash.</source>
        <translation>ابدأ اليوم قبل قبول النقد.</translation>
    </message>
    <message>
        <source>Started with {amount}</source>
        <translation>بدأ بمبلغ {amount}</translation>
    </message>
    <message>
        <source>{size} GB free</source>
        <translation>‏{size} غ.ب متاحة</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A PIN is digits only.</source>
        <translation>الرقم السري أرقام فقط.</translation>
    </message>
    <message>
        <source>A PIN is four to eight digits</source>
        <translation>الرقم السري من أربعة إلى ثمانية أرقام</translation>
    </message>
    <message>
        <source>A manager needs a PIN</source>
        <translation>لا بد للمدير من رقم سري</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>من أربعة إلى ثمانية أرقام.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the PIN there is.</source>
        <translation>اتركه فارغًا للإبقاء على الرقم السري الحالي.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>No PIN: one touch signs in</source>
        <translation>بلا رقم سري: لمسة واحدة تكفي للدخول</translation>
    </message>
    <message>
        <source>Somebody has to be a manager: make another one first.</source>
        <translation>لا بد من مدير: عيّن مديرًا آخر أولًا.</translation>
    </message>
    <message>
        <source>Write a name</source>
        <translation>اكتب اسمًا</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>{name} can no longer sign in</source>
        <translation>لم يعد بإمكان {name} الدخول</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>حُفظ {name}</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>May change the shop, its products and its people.</source>
        <translation>يحق له تعديل المحل ومنتجاته والعاملين فيه.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>رقم سري جديد</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>حذف من القائمة</translation>
    </message>
</context>
<context>
    <name>PickerSheet</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>That PIN is not right. Try again.</source>
        <translation>الرقم السري غير صحيح. حاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>A manager allows this</source>
        <translation>المدير يسمح بهذا</translation>
    </message>
</context>
<context>
    <name>PrintRetry</name>
    <message>
        <source>1 paper waits for the printer</source>
        <translation>ورقة واحدة تنتظر الطابعة</translation>
    </message>
    <message>
        <source>Cannot print</source>
        <translation>تعذّرت الطباعة</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>طُبعت بالفعل</translation>
    </message>
    <message>
        <source>Nothing waits to be printed</source>
        <translation>لا شيء ينتظر الطباعة</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>إعادة الطباعة</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>{count} papers wait for the printer</source>
        <translation>أوراق تنتظر الطابعة: {count}</translation>
    </message>
</context>
<context>
    <name>PrinterModel</name>
    <message>
        <source>Order chits changed</source>
        <translation>تغيّرت قسائم الطلبات</translation>
    </message>
    <message>
        <source>Printer changed</source>
        <translation>تغيّرت الطابعة</translation>
    </message>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation>تم الإرسال. انظر هل خرج سطر من الطابعة.</translation>
    </message>
</context>
<context>
    <name>PrinterPart</name>
    <message>
        <source>32 for narrow paper of 58 mm; 42 or 48 for paper of 80 mm.</source>
        <translation>32 للورق الضيق 58 مم؛ 42 أو 48 لورق 80 مم.</translation>
    </message>
    <message>
        <source>A cash drawer is connected to the printer</source>
        <translation>درج النقود موصول بالطابعة</translation>
    </message>
    <message>
        <source>A receipt counts as printed once it was sent.</source>
        <translation>يُعدّ الإيصال مطبوعًا متى أُرسل.</translation>
    </message>
    <message>
        <source>A receipt counts as printed when the printer says so.</source>
        <translation>يُعدّ الإيصال مطبوعًا متى أكّدت الطابعة ذلك.</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>عنوان الطابعة</translation>
    </message>
    <message>
        <source>Each receipt becomes a file, for a shop that prints elsewhere.</source>
        <translation>يصير كل إيصال ملفًا، لمحل يطبع في مكان آخر.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Hold the printer&apos;s feed button while switching it on: its test page shows the address.</source>
        <translation>اضغط زر تغذية الورق أثناء تشغيل الطابعة: ورقة اختبارها تعرض العنوان.</translation>
    </message>
    <message>
        <source>If the drawer stays shut, choose the other.</source>
        <translation>إن بقي الدرج مغلقًا فاختر الآخر.</translation>
    </message>
    <message>
        <source>It opens when cash is taken.</source>
        <translation>يُفتح عند قبض النقد.</translation>
    </message>
    <message>
        <source>Letters on a line</source>
        <translation>حروف السطر</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Pin 2, usual</source>
        <translation>الطرف 2، المعتاد</translation>
    </message>
    <message>
        <source>Pin 5</source>
        <translation>الطرف 5</translation>
    </message>
    <message>
        <source>Print an order chit for every order</source>
        <translation>طباعة قسيمة لكل طلب</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Socket of the drawer</source>
        <translation>مقبس الدرج</translation>
    </message>
    <message>
        <source>Some printers never say how they are and print all the same. If this is one of them, the till can print without waiting for an answer; it then cannot tell when the paper is out.</source>
        <translation>بعض الطابعات لا تخبر عن حالها وتطبع مع ذلك. إن كانت هذه منها فيمكن للصندوق أن يطبع دون انتظار جواب، لكنه لن يعرف متى نفد الورق.</translation>
    </message>
    <message>
        <source>Such as 192.168.1.50</source>
        <translation>مثل: 192.168.1.50</translation>
    </message>
    <message>
        <source>Such as receipts</source>
        <translation>مثل: receipts</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>The printer says how it is</source>
        <translation>الطابعة تخبر عن حالها</translation>
    </message>
    <message>
        <source>This printer never answers: print anyway</source>
        <translation>هذه الطابعة لا تجيب: اطبع على أي حال</translation>
    </message>
    <message>
        <source>What to make, for the kitchen or the bar, when an order is paid or held. An order taken up again prints only what is new.</source>
        <translation>ما يجب تحضيره، للمطبخ أو البار، عند دفع الطلب أو تعليقه. الطلب المستأنف يطبع الجديد فقط.</translation>
    </message>
    <message>
        <source>Without a printer, receipts stay on the screen.</source>
        <translation>بلا طابعة تبقى الإيصالات على الشاشة.</translation>
    </message>
    <message>
        <source>Write its address first</source>
        <translation>اكتب عنوانها أولًا</translation>
    </message>
</context>
<context>
    <name>ProductEditorModel</name>
    <message>
        <source>{name} is no longer sold</source>
        <translation>لم يعد {name} يُباع</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>حُفظ {name}</translation>
    </message>
</context>
<context>
    <name>ProductFields</name>
    <message>
        <source>Barcode</source>
        <translation>الباركود</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Choices asked for</source>
        <translation>الخيارات المطلوبة</translation>
    </message>
    <message>
        <source>Empty: the same.</source>
        <translation>فارغ: نفسه.</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>مفضّل</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>معروض للبيع</translation>
    </message>
    <message>
        <source>Kitchen name</source>
        <translation>اسم المطبخ</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>يُحضَّر في</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>معروض للبيع</translation>
    </message>
    <message>
        <source>On the order chit. Empty: the same.</source>
        <translation>على قسيمة الطلب. فارغ: نفسه.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Scan it here. Several are parted by spaces.</source>
        <translation>امسحه هنا. تفصل المسافات بين عدة رموز.</translation>
    </message>
    <message>
        <source>Shown on the first page of the tiles too.</source>
        <translation>يظهر أيضًا في أول صفحة من الأصناف.</translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation>نفد حتى إشعار آخر</translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation>نفد حتى الغد</translation>
    </message>
    <message>
        <source>Take-away price</source>
        <translation>سعر السفري</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>الضريبة</translation>
    </message>
</context>
<context>
    <name>ProductListModel</name>
    <message>
        <source>Sold out</source>
        <translation>نفد</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Contains {allergens}</source>
        <translation>يحتوي على {allergens}</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>منتج جديد</translation>
    </message>
    <message>
        <source>No allergens are listed. Ask the kitchen before you say so.</source>
        <translation>لا مسببات حساسية مسجّلة. اسأل المطبخ قبل أن تقول ذلك.</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>معروض للبيع</translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation>نفد حتى إشعار آخر</translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation>نفد حتى الغد</translation>
    </message>
    <message>
        <source>Write a name: then the product is saved as you go.</source>
        <translation>اكتب اسمًا، ثم يُحفظ المنتج أولًا بأول.</translation>
    </message>
    <message>
        <source>Write a price: then the product is saved as you go.</source>
        <translation>اكتب سعرًا، ثم يُحفظ المنتج أولًا بأول.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} إلى {high}</translation>
    </message>
    <message>
        <source>{name} is back on sale</source>
        <translation>عاد {name} إلى البيع</translation>
    </message>
    <message>
        <source>{name} is sold out until tomorrow</source>
        <translation>نفد {name} حتى الغد</translation>
    </message>
    <message>
        <source>{name} is sold out until you say</source>
        <translation>نفد {name} حتى إشعار آخر</translation>
    </message>
</context>
<context>
    <name>ProductsPart</name>
    <message>
        <source>A product stands in a category: make one first, under Categories.</source>
        <translation>المنتج يتبع فئة: أنشئ فئة أولًا من «الفئات».</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Category: %1. Choose another</source>
        <translation>الفئة: %1. اختر غيرها</translation>
    </message>
    <message>
        <source>Choose a product to change it.</source>
        <translation>اختر منتجًا لتعديله.</translation>
    </message>
    <message>
        <source>Make a category first</source>
        <translation>أنشئ فئة أولاً</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>منتج جديد</translation>
    </message>
    <message>
        <source>Nothing here yet. Add a product, or look in another category.</source>
        <translation>لا شيء هنا بعد. أضف منتجًا أو انظر في فئة أخرى.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Stop selling it</source>
        <translation>إيقاف بيعه</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Understood</source>
        <translation>فهمت</translation>
    </message>
</context>
<context>
    <name>QrPicture</name>
    <message>
        <source>QR code</source>
        <translation>رمز QR</translation>
    </message>
</context>
<context>
    <name>RateCard</name>
    <message>
        <source>Eat in</source>
        <translation>في المحل</translation>
    </message>
    <message>
        <source>Eat in, from %1</source>
        <translation>في المحل، من %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Remove the rate from %1</source>
        <translation>إزالة النسبة من %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>Take away, from %1</source>
        <translation>سفري، من %1</translation>
    </message>
</context>
<context>
    <name>RecallSheet</name>
    <message>
        <source>Nothing was finished in the last hour.</source>
        <translation>لم يكتمل شيء في الساعة الماضية.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>Touch an order to have it on the board again.</source>
        <translation>المس طلبًا لإعادته إلى اللوحة.</translation>
    </message>
</context>
<context>
    <name>ReceiptPane</name>
    <message>
        <source>All receipts</source>
        <translation>كل الإيصالات</translation>
    </message>
    <message>
        <source>Choose a receipt to see it here.</source>
        <translation>اختر إيصالًا لعرضه هنا.</translation>
    </message>
    <message>
        <source>Print copy</source>
        <translation>طباعة نسخة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery sheet</source>
        <translation>ورقة الاستعادة</translation>
    </message>
    <message>
        <source>The same codes, to scan</source>
        <translation>الرموز نفسها للمسح</translation>
    </message>
    <message>
        <source>These codes open this shop&apos;s backups on another till. Keep them away from the till and show them to nobody.</source>
        <translation>هذه الرموز تفتح النسخ الاحتياطية لهذا المحل على صندوق آخر. احفظها بعيدًا عن الصندوق ولا تُرِها أحدًا.</translation>
    </message>
</context>
<context>
    <name>RecoveryModel</name>
    <message>
        <source>All {count} codes are needed, in this order.</source>
        <translation>كل الرموز ({count}) لازمة، بهذا الترتيب.</translation>
    </message>
    <message>
        <source>Recovery sheet sent to the printer</source>
        <translation>أُرسلت ورقة الاستعادة إلى الطابعة</translation>
    </message>
</context>
<context>
    <name>Refund</name>
    <message>
        <source>Changed their mind</source>
        <translation>غيّر رأيه</translation>
    </message>
    <message>
        <source>Choose what comes back</source>
        <translation>اختر ما يُرجَع</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>اختر السبب</translation>
    </message>
    <message>
        <source>Drawer not started</source>
        <translation>لم يُفتح الدرج</translation>
    </message>
    <message>
        <source>Give {amount} back the way it came: {title}.</source>
        <translation>أعد {amount} بالطريقة التي دُفع بها: {title}.</translation>
    </message>
    <message>
        <source>Goes back the way it came</source>
        <translation>يعود بالطريقة التي جاء بها</translation>
    </message>
    <message>
        <source>How is it paid back?</source>
        <translation>كيف يُعاد المبلغ؟</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>ليس كما ينبغي</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Refund of {receipt}</source>
        <translation>استرداد {receipt}</translation>
    </message>
    <message>
        <source>Refunded before</source>
        <translation>استُرد من قبل</translation>
    </message>
    <message>
        <source>Refunded {amount}. {way}</source>
        <translation>استُرد {amount}. {way}</translation>
    </message>
    <message>
        <source>Rung twice</source>
        <translation>سُجّل مرتين</translation>
    </message>
    <message>
        <source>Start the day first: {amount} goes back in cash</source>
        <translation>ابدأ اليوم أولاً: {amount} يُعاد نقداً</translation>
    </message>
    <message>
        <source>Take it from the drawer.</source>
        <translation>خذه من الدرج.</translation>
    </message>
    <message>
        <source>There is no money to give back.</source>
        <translation>لا يوجد مال يُرد.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>إكرامية</translation>
    </message>
    <message>
        <source>Touch the items that come back.</source>
        <translation>المس الأصناف المُرجعة.</translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation>طال الانتظار</translation>
    </message>
    <message>
        <source>Which way first?</source>
        <translation>أي طريقة أولاً؟</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>صنف خاطئ</translation>
    </message>
    <message>
        <source>{amount} goes back to the customer. {way}</source>
        <translation>يُعاد {amount} إلى الزبون. {way}</translation>
    </message>
    <message>
        <source>{said} Called off in the kitchen: {count}.</source>
        <translation>{said} أُلغي في المطبخ: {count}.</translation>
    </message>
</context>
<context>
    <name>RefundModel</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>أُرسل إلى الطابعة</translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>What comes back?</source>
        <translation>ما الذي يُرجَع؟</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>1 payment</source>
        <translation>دفعة واحدة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>All tills of the shop</source>
        <translation>كل صناديق المحل</translation>
    </message>
    <message>
        <source>All tills: {days}</source>
        <translation>كل الصناديق: {days}</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Choose other days above.</source>
        <translation>اختر أيامًا أخرى في الأعلى.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Nothing was sold in these days</source>
        <translation>لم يُبَع شيء في هذه الأيام</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Receipts of {hours}</source>
        <translation>إيصالات {hours}</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مسترد</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>Saved as {file}. Open it with any spreadsheet.</source>
        <translation>حُفظ باسم {file}. افتحه بأي برنامج جداول.</translation>
    </message>
    <message>
        <source>Sell something on the till and it shows here, or look at other days above.</source>
        <translation>بِع شيئًا على الصندوق ليظهر هنا، أو اختر أيامًا أخرى في الأعلى.</translation>
    </message>
    <message>
        <source>Show all {count} items</source>
        <translation>عرض كل الأصناف ({count})</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>محصّل</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>الإيرادات</translation>
    </message>
    <message>
        <source>Takings of all tills {days}</source>
        <translation>مبيعات كل الصناديق {days}</translation>
    </message>
    <message>
        <source>Takings {days}</source>
        <translation>مقبوضات {days}</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>المحل</translation>
    </message>
    <message>
        <source>Tips, on top</source>
        <translation>بقشيش، فوقها</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Way paid</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>and tips of {tips} given back</source>
        <translation>وأُعيد بقشيش {tips}</translation>
    </message>
    <message>
        <source>and tips of {tips} on top</source>
        <translation>وبقشيش {tips} فوقها</translation>
    </message>
    <message>
        <source>and {count} more items</source>
        <translation>وأصناف أخرى: {count}</translation>
    </message>
    <message>
        <source>compared with last {weekday}</source>
        <translation>مقارنة مع {weekday} الماضي</translation>
    </message>
    <message>
        <source>compared with {days}</source>
        <translation>مقارنة مع {days}</translation>
    </message>
    <message>
        <source>last {weekday}</source>
        <translation>{weekday} الماضي</translation>
    </message>
    <message>
        <source>tips of {tips} given back</source>
        <translation>أُعيد بقشيش {tips}</translation>
    </message>
    <message>
        <source>tips {tips} on top</source>
        <translation>بقشيش {tips} فوقها</translation>
    </message>
    <message>
        <source>{amount}, 1 order</source>
        <translation>{amount}، طلب واحد</translation>
    </message>
    <message>
        <source>{amount}, {orders} orders</source>
        <translation>{amount}، الطلبات: {orders}</translation>
    </message>
    <message>
        <source>{count} payments</source>
        <translation>الدفعات: {count}</translation>
    </message>
    <message>
        <source>{taken} taken, {back} refunded</source>
        <translation>{taken} محصّلة، {back} مستردة</translation>
    </message>
</context>
<context>
    <name>ReportsFigures</name>
    <message>
        <source>Touch an hour first</source>
        <translation>المس ساعة أولًا</translation>
    </message>
    <message>
        <source>What sold?</source>
        <translation>ماذا بِيع؟</translation>
    </message>
    <message>
        <source>When were we busy?</source>
        <translation>متى كان الازدحام؟</translation>
    </message>
</context>
<context>
    <name>ReportsPaid</name>
    <message>
        <source>How was it paid?</source>
        <translation>كيف دُفع؟</translation>
    </message>
</context>
<context>
    <name>ReportsReceipts</name>
    <message>
        <source>Back to the figures</source>
        <translation>العودة إلى الأرقام</translation>
    </message>
</context>
<context>
    <name>RunFoot</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>ابدأ البيع</translation>
    </message>
</context>
<context>
    <name>RunJoin</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>شاشة المطبخ</translation>
    </message>
    <message>
        <source>Small or capital letters, with or without the dashes.</source>
        <translation>حروف صغيرة أو كبيرة، بالشرطات أو بدونها.</translation>
    </message>
    <message>
        <source>Such as %1</source>
        <translation>مثل %1</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>صندوق</translation>
    </message>
    <message>
        <source>What is this device for?</source>
        <translation>ما الغرض من هذا الجهاز؟</translation>
    </message>
    <message>
        <source>With a scanner at this till, scan the square on the other till’s screen instead.</source>
        <translation>إن كان لهذا الصندوق ماسح فامسح المربع على شاشة الصندوق الآخر بدلًا من ذلك.</translation>
    </message>
</context>
<context>
    <name>RunMenu</name>
    <message>
        <source>A CSV file with a name and a price on each row; category and barcode if you have them.</source>
        <translation>ملف CSV فيه اسم وسعر في كل سطر؛ والفئة والباركود إن وُجدا.</translation>
    </message>
    <message>
        <source>A CSV file with a name and a price on each row; category, barcode and VAT if you have them.</source>
        <translation>ملف CSV في كل صف منه اسم وسعر، مع الفئة والباركود والضريبة إن وُجدت.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Or where it is</source>
        <translation>أو موضعه</translation>
    </message>
    <message>
        <source>Put the file on a memory stick or in Downloads and it is listed here.</source>
        <translation>ضع الملف على ذاكرة محمولة أو في التنزيلات فيظهر هنا.</translation>
    </message>
    <message>
        <source>Such as menu.csv</source>
        <translation>مثل: menu.csv</translation>
    </message>
    <message>
        <source>Where the file is</source>
        <translation>موضع الملف</translation>
    </message>
    <message>
        <source>Where the menu comes from</source>
        <translation>مصدر القائمة</translation>
    </message>
</context>
<context>
    <name>RunNearby</name>
    <message>
        <source>By the code that its till shows, or by scanning it.</source>
        <translation>بالرمز الذي يعرضه صندوقه أو بمسحه.</translation>
    </message>
    <message>
        <source>Join a shop that has a till already</source>
        <translation>الانضمام إلى محل له صندوق من قبل</translation>
    </message>
    <message>
        <source>Looking for a shop on this network</source>
        <translation>يبحث عن محل على هذه الشبكة</translation>
    </message>
</context>
<context>
    <name>RunPrinter</name>
    <message>
        <source>A cash drawer is connected to the printer</source>
        <translation>درج النقود موصول بالطابعة</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>عنوان الطابعة</translation>
    </message>
    <message>
        <source>It opens when cash is taken.</source>
        <translation>يُفتح عند قبض النقد.</translation>
    </message>
    <message>
        <source>Such as 192.168.1.50</source>
        <translation>مثل: 192.168.1.50</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Write its address first</source>
        <translation>اكتب عنوانها أولًا</translation>
    </message>
</context>
<context>
    <name>RunRecovery</name>
    <message>
        <source>Print the sheet</source>
        <translation>طباعة الورقة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>The recovery key as a QR code</source>
        <translation>مفتاح الاستعادة كرمز QR</translation>
    </message>
</context>
<context>
    <name>RunShop</name>
    <message>
        <source>Is the shop registered for VAT?</source>
        <translation>هل المحل مسجّل في ضريبة القيمة المضافة؟</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>اسم المحل</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Or begin a new shop</source>
        <translation>أو ابدأ محلًا جديدًا</translation>
    </message>
    <message>
        <source>Printed on every receipt. It can be added later.</source>
        <translation>يُطبع على كل إيصال ويمكن إضافته لاحقًا.</translation>
    </message>
    <message>
        <source>Such as GB 123 4567 89</source>
        <translation>مثل: GB 123 4567 89</translation>
    </message>
    <message>
        <source>Such as The Corner Café</source>
        <translation>مثل: مقهى الزاوية</translation>
    </message>
    <message>
        <source>Then no screen, receipt or report says a word about it.</source>
        <translation>عندئذ لا تذكرها شاشة ولا إيصال ولا تقرير.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>الرقم الضريبي</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>RunYou</name>
    <message>
        <source>PIN, four to eight digits</source>
        <translation>الرقم السري، من أربعة إلى ثمانية أرقام</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرقم السري نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>%s off</source>
        <translation>خصم %s</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>بند واحد</translation>
    </message>
    <message>
        <source>A line holds at most {most}. {number} is keyed still.</source>
        <translation>يتسع السطر لـ {most} على الأكثر. الرقم المُدخل لا يزال {number}.</translation>
    </message>
    <message>
        <source>A tip of more than {amount}. Check the number</source>
        <translation>إكرامية تزيد على {amount}. تحقق من الرقم</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>إضافته</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>Call away: {course}</source>
        <translation>اطلب الآن: {course}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييره</translation>
    </message>
    <message>
        <source>Change the last</source>
        <translation>تغيير الأخير</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>الباقي {amount}</translation>
    </message>
    <message>
        <source>Changed on another till</source>
        <translation>تغيّر على صندوق آخر</translation>
    </message>
    <message>
        <source>Choose another category, or make products under Menu &gt; Products.</source>
        <translation>اختر فئة أخرى، أو أنشئ منتجات من القائمة &gt; المنتجات.</translation>
    </message>
    <message>
        <source>Choose: {group}</source>
        <translation>اختر: {group}</translation>
    </message>
    <message>
        <source>Discount changed</source>
        <translation>تغيّر الخصم</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>مُنح خصم</translation>
    </message>
    <message>
        <source>Discount taken off</source>
        <translation>أُزيل الخصم</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>في المحل</translation>
    </message>
    <message>
        <source>Eat in or take away</source>
        <translation>في المحل أو سفري</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>بالضبط</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>المفضّلة</translation>
    </message>
    <message>
        <source>Finish choosing first. Nothing was added.</source>
        <translation>أكمل الاختيار أولًا. لم يُضَف شيء.</translation>
    </message>
    <message>
        <source>Give money back first</source>
        <translation>أعِد مالًا أولًا</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Includes VAT</source>
        <translation>تشمل الضريبة</translation>
    </message>
    <message>
        <source>Key in an amount</source>
        <translation>أدخل مبلغًا</translation>
    </message>
    <message>
        <source>Make them under Menu &gt; Products.</source>
        <translation>أنشئها من القائمة &gt; المنتجات.</translation>
    </message>
    <message>
        <source>Mark products as favourites, or choose a category.</source>
        <translation>ضع علامة المفضّل على منتجات أو اختر فئة.</translation>
    </message>
    <message>
        <source>Misc item</source>
        <translation>صنف متنوع</translation>
    </message>
    <message>
        <source>Money is being taken. Nothing was added.</source>
        <translation>يجري الدفع. لم يُضَف شيء.</translation>
    </message>
    <message>
        <source>More than the {amount} due</source>
        <translation>أكثر من {amount} المستحقة</translation>
    </message>
    <message>
        <source>More than the {amount} due. Enter a tip as a tip</source>
        <translation>أكثر من {amount} المستحقة. أدخل الإكرامية كإكرامية</translation>
    </message>
    <message>
        <source>More was rung on this order on another till. Take it up again to see it.</source>
        <translation>سُجّل المزيد على هذا الطلب على صندوق آخر. استأنفه من جديد لتراه.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>طلب جديد</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>لا مفضّلة بعد</translation>
    </message>
    <message>
        <source>No product has {code}: add it or ignore</source>
        <translation>لا منتج يحمل {code}: أضفه أو تجاهله</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>لا توجد منتجات بعد</translation>
    </message>
    <message>
        <source>Nothing in this category yet</source>
        <translation>لا شيء في هذه الفئة بعد</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”</source>
        <translation>لا شيء باسم «{text}»</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>الطلب {number}</translation>
    </message>
    <message>
        <source>Order {number}   Receipt {receipt}</source>
        <translation>الطلب {number}   الإيصال {receipt}</translation>
    </message>
    <message>
        <source>Order {number} is paid.</source>
        <translation>دُفع الطلب {number}.</translation>
    </message>
    <message>
        <source>Order {number} is paid. Change to give: {change}</source>
        <translation>دُفع الطلب {number}. الباقي المستحق: {change}</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Paid on another till</source>
        <translation>دُفع على صندوق آخر</translation>
    </message>
    <message>
        <source>Rung after the bill</source>
        <translation>سُجّل بعد الحساب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Sign in first, then add it.</source>
        <translation>سجّل الدخول أولاً، ثم أضفه.</translation>
    </message>
    <message>
        <source>Sign in first, then take it up again.</source>
        <translation>سجّل الدخول أولاً، ثم استأنفه من جديد.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفد</translation>
    </message>
    <message>
        <source>Something was taken off this order on another till. Take it up again.</source>
        <translation>حُذف شيء من هذا الطلب على صندوق آخر. استأنفه من جديد.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>قبض</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>Take nothing yet</source>
        <translation>لا تقبض شيئًا بعد</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>استئناف من جديد</translation>
    </message>
    <message>
        <source>That product is no longer sold. Nothing was added.</source>
        <translation>لم يعد هذا المنتج يُباع. لم يُضَف شيء.</translation>
    </message>
    <message>
        <source>That product is no longer sold. Nothing was changed.</source>
        <translation>لم يعد هذا المنتج يُباع. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The order was cleared</source>
        <translation>أُفرغ الطلب</translation>
    </message>
    <message>
        <source>The page was left meanwhile. Nothing was added.</source>
        <translation>غودرت الصفحة في هذه الأثناء. لم يُضَف شيء.</translation>
    </message>
    <message>
        <source>The page was left meanwhile. Nothing was changed.</source>
        <translation>غودرت الصفحة في هذه الأثناء. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Then {amount} is left to pay</source>
        <translation>ثم يبقى {amount} للدفع</translation>
    </message>
    <message>
        <source>This order was paid on another till. Look before you take money.</source>
        <translation>دُفع ثمن هذا الطلب على صندوق آخر. تحقق قبل أن تأخذ المال.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>بقشيش</translation>
    </message>
    <message>
        <source>Touch a tile to read about it</source>
        <translation>المس بلاطة لتقرأ عنها</translation>
    </message>
    <message>
        <source>Try fewer letters, or add a misc item under More.</source>
        <translation>جرّب حروفًا أقل، أو أضف «صنف متنوع» من «المزيد».</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>فهمت</translation>
    </message>
    <message>
        <source>VAT added</source>
        <translation>تُضاف الضريبة</translation>
    </message>
    <message>
        <source>choose {least} to {most}</source>
        <translation>اختر من {least} إلى {most}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>لم يُرَ</translation>
    </message>
    <message>
        <source>of which tip</source>
        <translation>منها بقشيش</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>حتى {most}</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} للواحد</translation>
    </message>
    <message>
        <source>{amount} more was taken than the order comes to. Give a payment back, then take what is due.</source>
        <translation>أُخذ أكثر من مجموع الطلب بمقدار {amount}. أعد دفعة، ثم خذ المستحق.</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>البنود: {count}</translation>
    </message>
    <message>
        <source>{course} is called away</source>
        <translation>تم طلب {course}</translation>
    </message>
    <message>
        <source>{name} is sold out. Nothing was added.</source>
        <translation>نفد {name}. لم يُضَف شيء.</translation>
    </message>
    <message>
        <source>{order} is on hold</source>
        <translation>{order} معلّق</translation>
    </message>
    <message>
        <source>{order} is sent</source>
        <translation>أُرسل {order}</translation>
    </message>
    <message>
        <source>{terminal} last heard {ago}, may hold more lines</source>
        <translation>آخر اتصال مع {terminal} {ago}، وقد تكون لديه بنود أخرى</translation>
    </message>
    <message>
        <source>{terminal} was not heard yet, may hold more lines</source>
        <translation>لم يُسمع من {terminal} بعد، وقد تكون لديه بنود أخرى</translation>
    </message>
    <message>
        <source>{title}: take {amount}</source>
        <translation>{title}: اقبض {amount}</translation>
    </message>
</context>
<context>
    <name>SavedField</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>ScreenSheet</name>
    <message>
        <source>Clean the screen</source>
        <translation>تنظيف الشاشة</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Fewer orders side by side, to be read from far</source>
        <translation>طلبات أقل جنبًا إلى جنب، تُقرأ من بعيد</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>هذه الشاشة</translation>
    </message>
    <message>
        <source>Touches do nothing for half a minute</source>
        <translation>اللمس لا يفعل شيئًا لنصف دقيقة</translation>
    </message>
    <message>
        <source>Which station is this?</source>
        <translation>أي محطة هذه؟</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>ابحث أو امسح</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>%1: %2. Choose another</source>
        <translation>‏%1: %2. اختر غيره</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Backup</source>
        <translation>النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>المطبخ</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
    <message>
        <source>People</source>
        <translation>العاملون</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search settings, products and people</source>
        <translation>البحث في الإعدادات والمنتجات والعاملين</translation>
    </message>
    <message>
        <source>Search settings, products, people</source>
        <translation>بحث: إعدادات، منتجات، عاملون</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>المحل</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>هذا الصندوق</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Whatever you change here waits for the PIN of a manager.</source>
        <translation>كل ما تعدّله هنا ينتظر الرقم السري للمدير.</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>A shop needs a name.</source>
        <translation>لا بد للمحل من اسم.</translation>
    </message>
</context>
<context>
    <name>ShopModel</name>
    <message>
        <source>Shop changed</source>
        <translation>تغيّر المحل</translation>
    </message>
</context>
<context>
    <name>ShopPart</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>An order begins as</source>
        <translation>يبدأ الطلب على أنه</translation>
    </message>
    <message>
        <source>Ask eat in or take away</source>
        <translation>السؤال: في المحل أو سفري</translation>
    </message>
    <message>
        <source>Count the drawer blind</source>
        <translation>عدّ الدرج دون علم بالمفترض</translation>
    </message>
    <message>
        <source>Each comma begins a new line of the receipt.</source>
        <translation>كل فاصلة تبدأ سطرًا جديدًا في الإيصال.</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>في المحل</translation>
    </message>
    <message>
        <source>Is the shop registered for VAT?</source>
        <translation>هل المحل مسجّل في ضريبة القيمة المضافة؟</translation>
    </message>
    <message>
        <source>Language of receipts and reports</source>
        <translation>لغة الإيصالات والتقارير</translation>
    </message>
    <message>
        <source>Last line of the receipt</source>
        <translation>آخر سطر في الإيصال</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>اسم المحل</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Off for a shop where every order is the same.</source>
        <translation>أوقفه إن كانت كل الطلبات من نوع واحد.</translation>
    </message>
    <message>
        <source>Off: a receipt prints when the customer asks for it.</source>
        <translation>متوقف: يُطبع الإيصال إذا طلبه الزبون.</translation>
    </message>
    <message>
        <source>Print every receipt</source>
        <translation>طباعة كل إيصال</translation>
    </message>
    <message>
        <source>Printed on every receipt.</source>
        <translation>يُطبع على كل إيصال.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Such as Thank you, see you soon</source>
        <translation>مثل: شكرًا، نراكم قريبًا</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>Then no screen, receipt or report says a word about it.</source>
        <translation>عندئذ لا تذكرها شاشة ولا إيصال ولا تقرير.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>الرقم الضريبي</translation>
    </message>
    <message>
        <source>Whoever counts is not told what should be there: not on the screen, not on an X report.</source>
        <translation>لا يعرف من يعدّ ما المفترض وجوده: لا على الشاشة ولا في تقرير X.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>SignInModel</name>
    <message>
        <source>Choose your name, or key in your PIN</source>
        <translation>اختر اسمك أو أدخل رقمك السري</translation>
    </message>
    <message>
        <source>Sign in to count the float</source>
        <translation>سجّل الدخول لعدّ رصيد البداية</translation>
    </message>
    <message>
        <source>Sign in to start the day with %s</source>
        <translation>سجّل الدخول لبدء اليوم بمبلغ %s</translation>
    </message>
    <message>
        <source>Started with {amount}. Touch a tile to begin the first order.</source>
        <translation>بدأ بمبلغ {amount}. المس صنفًا لبدء الطلب الأول.</translation>
    </message>
    <message>
        <source>This till has no badge %s. Key in a PIN.</source>
        <translation>لا بطاقة %s على هذا الصندوق. أدخل رقمًا سريًا.</translation>
    </message>
    <message>
        <source>ddd d MMM  HH:mm</source>
        <translation>dddd d MMMM  HH:mm</translation>
    </message>
</context>
<context>
    <name>SizeCard</name>
    <message>
        <source>Barcode</source>
        <translation>الباركود</translation>
    </message>
    <message>
        <source>Barcode of %1</source>
        <translation>باركود %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Price of %1</source>
        <translation>سعر %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>الحجم %1</translation>
    </message>
    <message>
        <source>Such as Small</source>
        <translation>مثل: صغير</translation>
    </message>
    <message>
        <source>Take-away price</source>
        <translation>سعر السفري</translation>
    </message>
    <message>
        <source>Take-away price of %1</source>
        <translation>سعر السفري لـ %1</translation>
    </message>
    <message>
        <source>size %1</source>
        <translation>الحجم %1</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>A size needs a name, like Small.</source>
        <translation>لا بد للحجم من اسم، مثل صغير.</translation>
    </message>
</context>
<context>
    <name>SizesFields</name>
    <message>
        <source>Add a size</source>
        <translation>إضافة حجم</translation>
    </message>
    <message>
        <source>For a product that comes in several: each size has a price of its own.</source>
        <translation>لمنتج له عدة أحجام: لكل حجم سعره.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>الأحجام</translation>
    </message>
</context>
<context>
    <name>Snack</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>Choose what goes</source>
        <translation>اختر ما ينتقل</translation>
    </message>
    <message>
        <source>Leave something here</source>
        <translation>اترك شيئًا هنا</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} من {all}</translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>What goes becomes an order of its own, on hold. The rest stays here.</source>
        <translation>ما ينتقل يصير طلبًا مستقلًا معلّقًا. ويبقى الباقي هنا.</translation>
    </message>
</context>
<context>
    <name>StartDay</name>
    <message>
        <source>Count it</source>
        <translation>عدّه</translation>
    </message>
    <message>
        <source>Not opened yet? Float as last night</source>
        <translation>لم يُفتح بعد؟ الرصيد كما في الليلة الماضية</translation>
    </message>
    <message>
        <source>Not opened yet? Nothing was left in the drawer</source>
        <translation>لم يُفتح بعد؟ لم يبقَ شيء في الدرج</translation>
    </message>
    <message>
        <source>Start the day</source>
        <translation>بدء اليوم</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The till could not be opened</source>
        <translation>تعذّر فتح الصندوق</translation>
    </message>
</context>
<context>
    <name>StationListModel</name>
    <message>
        <source>{name} gets no orders any more</source>
        <translation>لم تعد {name} تتلقى طلبات</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>حُفظ {name}</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>A station needs a name.</source>
        <translation>لا بد للمحطة من اسم.</translation>
    </message>
    <message>
        <source>It goes to {stations}, wherever its category goes.</source>
        <translation>يذهب إلى {stations}، أينما ذهبت فئته.</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>محطة جديدة</translation>
    </message>
    <message>
        <source>Nobody makes it: it goes to no screen and no printer.</source>
        <translation>لا أحد يحضّره: لا يذهب إلى أي شاشة أو طابعة.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>شاشة</translation>
    </message>
    <message>
        <source>With its category it goes to {stations}.</source>
        <translation>يذهب مع فئته إلى {stations}.</translation>
    </message>
</context>
<context>
    <name>StationsPart</name>
    <message>
        <source>A station makes part of an order: the grill, the bar. Without one, orders go to nobody&apos;s screen.</source>
        <translation>المحطة تحضّر جزءًا من الطلب: الشواية، البار. بلا محطة لا تصل الطلبات إلى أي شاشة.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>And what no other station makes</source>
        <translation>وما لا تحضّره محطة أخرى</translation>
    </message>
    <message>
        <source>Choose a station to change it.</source>
        <translation>اختر محطة لتعديلها.</translation>
    </message>
    <message>
        <source>Due after minutes</source>
        <translation>يحين بعد دقائق</translation>
    </message>
    <message>
        <source>Each order is printed as it is sent.</source>
        <translation>يُطبع كل طلب عند إرساله.</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>في المحل</translation>
    </message>
    <message>
        <source>Empty: the printer of the till that rings it. Where its own does not print, that one does.</source>
        <translation>فارغ: طابعة الصندوق الذي سجّل الطلب. وإن لم تطبع طابعتها طبعت تلك.</translation>
    </message>
    <message>
        <source>For orders that are</source>
        <translation>للطلبات التي هي</translation>
    </message>
    <message>
        <source>How it is told</source>
        <translation>كيف تُبلَّغ</translation>
    </message>
    <message>
        <source>Its own printer</source>
        <translation>طابعتها الخاصة</translation>
    </message>
    <message>
        <source>Late after minutes</source>
        <translation>يتأخر بعد دقائق</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>محطة جديدة</translation>
    </message>
    <message>
        <source>Offer the printer</source>
        <translation>عرض الطباعة</translation>
    </message>
    <message>
        <source>Orders stand on its screen: Menu, Kitchen screen.</source>
        <translation>تظهر الطلبات على شاشتها: القائمة، شاشة المطبخ.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>شاشة</translation>
    </message>
    <message>
        <source>Send it nothing any more</source>
        <translation>إيقاف الإرسال إليها</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>محطات المطبخ</translation>
    </message>
    <message>
        <source>Such as 192.168.1.51</source>
        <translation>مثل 192.168.1.51</translation>
    </message>
    <message>
        <source>Such as Grill</source>
        <translation>مثل: الشواية</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>سفري</translation>
    </message>
    <message>
        <source>The pass makes nothing: it sees the orders of all stations until they are collected.</source>
        <translation>التسليم لا يحضّر شيئًا: يرى طلبات كل المحطات حتى تُستلم.</translation>
    </message>
    <message>
        <source>What it makes</source>
        <translation>ما تحضّره</translation>
    </message>
    <message>
        <source>When its screen has not shown an order, the till that rang it may print it</source>
        <translation>إذا لم تعرض شاشتها طلبًا فللصندوق الذي سجّله أن يطبعه</translation>
    </message>
    <message>
        <source>Write a name: then the station is saved as you go.</source>
        <translation>اكتب اسمًا، ثم تُحفظ المحطة أولًا بأول.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>All well</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>انسخ احتياطيًا الآن</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Nothing was looked at yet</source>
        <translation>لم يُفحص شيء بعد</translation>
    </message>
    <message>
        <source>One thing needs a look</source>
        <translation>أمر واحد يحتاج إلى نظرة</translation>
    </message>
    <message>
        <source>Printer, drawer, disk, backup and clock stand here as soon as each has been looked at.</source>
        <translation>تظهر هنا الطابعة والدرج والقرص والنسخ الاحتياطي والساعة حالما تُفحص.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>{count} things need a look</source>
        <translation>أمور تحتاج إلى نظرة: {count}</translation>
    </message>
</context>
<context>
    <name>StatusModel</name>
    <message>
        <source>Sent. Look whether a line came out of the printer.</source>
        <translation>تم الإرسال. انظر هل خرج سطر من الطابعة.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>أقل: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>أكثر: %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>No memory stick was found. Put one in, wait a moment, then try again.</source>
        <translation>لم توجد ذاكرة USB. أدخل واحدة وانتظر لحظة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is on the stick.</source>
        <translation>أُوقف. لا شيء منها على الذاكرة.</translation>
    </message>
    <message>
        <source>{file} is on {stick}. Keep it away from the shop.</source>
        <translation>{file} على {stick}. احفظها بعيدًا عن المحل.</translation>
    </message>
</context>
<context>
    <name>StickModel</name>
    <message>
        <source>Copying to {stick}</source>
        <translation>ينسخ إلى {stick}</translation>
    </message>
    <message>
        <source>Looking for a memory stick</source>
        <translation>يبحث عن ذاكرة USB</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>يتوقف</translation>
    </message>
</context>
<context>
    <name>StickPart</name>
    <message>
        <source>Copy the newest to a stick</source>
        <translation>انسخ الأحدث إلى ذاكرة USB</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>To which stick?</source>
        <translation>إلى أي ذاكرة؟</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>, largest first</source>
        <translation>، الأكبر أولًا</translation>
    </message>
    <message>
        <source>, smallest first</source>
        <translation>، الأصغر أولًا</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>لا شيء هنا بعد</translation>
    </message>
</context>
<context>
    <name>TableShape</name>
    <message>
        <source>%1 seats</source>
        <translation>المقاعد: %1</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>طاولة %1</translation>
    </message>
</context>
<context>
    <name>TakenParts</name>
    <message>
        <source>Give back %1 %2</source>
        <translation>إعادة %1 %2</translation>
    </message>
    <message>
        <source>Taken so far</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
</context>
<context>
    <name>TakingOutModel</name>
    <message>
        <source>{terminal} is taken out</source>
        <translation>أُخرج {terminal}</translation>
    </message>
</context>
<context>
    <name>Tappable</name>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
</context>
<context>
    <name>TaxListModel</name>
    <message>
        <source>{name} is no longer offered</source>
        <translation>لم يعد {name} معروضًا</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>حُفظ {name}</translation>
    </message>
</context>
<context>
    <name>Taxes</name>
    <message>
        <source>A class of VAT needs a name.</source>
        <translation>لا بد للفئة الضريبية من اسم.</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>معفى</translation>
    </message>
    <message>
        <source>New class of VAT</source>
        <translation>فئة ضريبية جديدة</translation>
    </message>
    <message>
        <source>No rate yet</source>
        <translation>لا نسبة بعد</translation>
    </message>
    <message>
        <source>{eat_in} eat in, {take_away} take away</source>
        <translation>{eat_in} في المحل، {take_away} سفري</translation>
    </message>
</context>
<context>
    <name>TaxesPart</name>
    <message>
        <source>Choose a class to change it. A change of rate is a new rate from a day on: what was sold before keeps its own.</source>
        <translation>اختر فئة ضريبية لتعديلها. تغيير النسبة يعني نسبة جديدة من يوم معيّن: ما بيع قبله يبقى على نسبته.</translation>
    </message>
    <message>
        <source>Classes of VAT</source>
        <translation>فئات الضريبة</translation>
    </message>
    <message>
        <source>Exempt from VAT</source>
        <translation>معفى من الضريبة</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>من أي يوم؟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New class of VAT</source>
        <translation>فئة ضريبية جديدة</translation>
    </message>
    <message>
        <source>New rate from a day on</source>
        <translation>نسبة جديدة من يوم معيّن</translation>
    </message>
    <message>
        <source>Not the rate of 0%: receipts and reports tell it apart.</source>
        <translation>ليس نسبة 0%: الإيصالات والتقارير تميّزه.</translation>
    </message>
    <message>
        <source>Offer it no more</source>
        <translation>إيقاف عرضها</translation>
    </message>
    <message>
        <source>Rates, the newest first</source>
        <translation>النسب، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Write a name and its rates: then it is saved as you go.</source>
        <translation>اكتب اسمًا ونسبه، ثم تُحفظ أولًا بأول.</translation>
    </message>
</context>
<context>
    <name>TerminalLine</name>
    <message>
        <source>Take out %1</source>
        <translation>إخراج %1</translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message>
        <source>All of them</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>At a till that may manage</source>
        <translation>على صندوق يحق له الإدارة</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Begun anew too often</source>
        <translation>بدأ من جديد مرات كثيرة جدًا</translation>
    </message>
    <message>
        <source>Board on a tablet</source>
        <translation>لوحة على جهاز لوحي</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Kitchen screen</source>
        <translation>شاشة المطبخ</translation>
    </message>
    <message>
        <source>Open this address in the browser of the tablet and type the code. It is asked for once.</source>
        <translation>افتح هذا العنوان في متصفح الجهاز اللوحي واكتب الرمز. يُطلب مرة واحدة.</translation>
    </message>
    <message>
        <source>Start Fynlo POS on the kitchen’s device. On its first screen choose to join this shop, then Kitchen screen, and type the code.</source>
        <translation>شغّل Fynlo POS على جهاز المطبخ. اختر في أول شاشة الانضمام إلى هذا المحل ثم شاشة المطبخ واكتب الرمز.</translation>
    </message>
    <message>
        <source>Start Fynlo POS on the new till. Its first screen offers to join this shop: choose it and type the code, or scan the square with its scanner.</source>
        <translation>شغّل Fynlo POS على الصندوق الجديد. تعرض أول شاشة الانضمام إلى هذا المحل: اختره واكتب الرمز، أو امسح المربع بماسحه.</translation>
    </message>
    <message>
        <source>Take out {terminal}</source>
        <translation>إخراج {terminal}</translation>
    </message>
    <message>
        <source>Take {terminal} out of the shop?</source>
        <translation>إخراج {terminal} من المحل؟</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>أُخرج</translation>
    </message>
    <message>
        <source>The hub has waited for {terminal} since {day}</source>
        <translation>ينتظر الموزّع {terminal} منذ {day}</translation>
    </message>
    <message>
        <source>The shop’s hub is on another device.</source>
        <translation>موزّع المحل على جهاز آخر.</translation>
    </message>
    <message>
        <source>The shop’s hub runs on this till, for this device only.</source>
        <translation>يعمل موزّع المحل على هذا الصندوق، لهذا الجهاز وحده.</translation>
    </message>
    <message>
        <source>The shop’s hub runs on this till. Leave it on while the shop is open.</source>
        <translation>يعمل موزّع المحل على هذا الصندوق. اتركه مشغّلًا ما دام المحل مفتوحًا.</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>صندوق</translation>
    </message>
    <message>
        <source>begun anew {count} times</source>
        <translation>بدأ من جديد {count} مرات</translation>
    </message>
    <message>
        <source>last heard {ago}</source>
        <translation>آخر تواصل {ago}</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>what it sold since is not here yet</source>
        <translation>ما باعه منذ ذلك الحين لم يصل بعد</translation>
    </message>
    <message>
        <source>{clock} left</source>
        <translation>بقي {clock}</translation>
    </message>
    <message>
        <source>{count} on the way from it</source>
        <translation>{count} في الطريق منه</translation>
    </message>
    <message>
        <source>{count} on the way to it</source>
        <translation>{count} في الطريق إليه</translation>
    </message>
    <message>
        <source>{terminal} goes on selling by itself, but the others hear nothing more of it and it hears nothing of them. Sales it has not sent yet are not lost: when it is on the network again they are listed here, and a manager decides whether they count. To bring it back it has to join anew with an empty data folder.</source>
        <translation>يستمر {terminal} في البيع وحده، لكن الأجهزة الأخرى لا تسمع منه شيئًا بعد ذلك ولا يسمع منها. المبيعات التي لم يرسلها بعد لا تضيع: حين يعود إلى الشبكة تُعرض هنا ويقرر المدير هل تُحسب. وليعود عليه أن ينضم من جديد بمجلد بيانات فارغ.</translation>
    </message>
    <message>
        <source>{terminal} handed in 1 entry after it was taken out</source>
        <translation>سلّم {terminal} قيدًا واحدًا بعد إخراجه</translation>
    </message>
    <message>
        <source>{terminal} handed in more than {count} entries after it was taken out. These come first; the others are shown once they are admitted.</source>
        <translation>سلّم {terminal} بعد إخراجه أكثر من {count} من القيود. هذه أولًا؛ وتُعرض البقية بعد قبولها.</translation>
    </message>
    <message>
        <source>{terminal} handed in {count} entries after it was taken out</source>
        <translation>سلّم {terminal} {count} من القيود بعد إخراجه</translation>
    </message>
    <message>
        <source>{terminal} shows no orders any more. What was sent to it stays with the tills. To bring it back it has to join anew.</source>
        <translation>لا يعرض {terminal} الطلبات بعد الآن. ما أُرسل إليه يبقى عند الصناديق. وليعود عليه أن ينضم من جديد.</translation>
    </message>
</context>
<context>
    <name>TerminalsModel</name>
    <message>
        <source>Admitted: these sales count from now on</source>
        <translation>تم القبول: تُحسب هذه المبيعات من الآن</translation>
    </message>
    <message>
        <source>The shop is shared. Add the first terminal.</source>
        <translation>أصبح المحل مشتركًا. أضف أول جهاز.</translation>
    </message>
</context>
<context>
    <name>TerminalsPart</name>
    <message>
        <source>Add a terminal</source>
        <translation>إضافة جهاز</translation>
    </message>
    <message>
        <source>More than one till?</source>
        <translation>أكثر من صندوق؟</translation>
    </message>
    <message>
        <source>Share this shop</source>
        <translation>مشاركة هذا المحل</translation>
    </message>
    <message>
        <source>Share this shop, and other tills, kitchen screens and tablets on the shop’s network can join it. They have the same menu, people and open orders, and each goes on selling when the network does not.</source>
        <translation>شارك هذا المحل فتستطيع صناديق أخرى وشاشات المطبخ والأجهزة اللوحية على شبكة المحل الانضمام إليه. لها القائمة نفسها والأشخاص أنفسهم والطلبات المفتوحة نفسها، ويستمر كل منها في البيع حين تنقطع الشبكة.</translation>
    </message>
    <message>
        <source>What holds them together, the hub, then runs on this till. Leave it on while the shop is open.</source>
        <translation>ما يجمعها، أي الموزّع، يعمل عندئذ على هذا الصندوق. اتركه مشغّلًا ما دام المحل مفتوحًا.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Read the allergy first</source>
        <translation>اقرأ الحساسية أولًا</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
</context>
<context>
    <name>TicketAllergy</name>
    <message>
        <source>%1: touch when read</source>
        <translation>‏%1: المس عند القراءة</translation>
    </message>
    <message>
        <source>Touch when you have read it</source>
        <translation>المس بعد أن تقرأها</translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>FIRST</source>
        <translation>أولًا</translation>
    </message>
    <message>
        <source>First</source>
        <translation>أولًا</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>المفتاح %1</translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>%1, later:</source>
        <translation>%1، لاحقًا:</translation>
    </message>
    <message>
        <source>+ ADDED</source>
        <translation>+ أُضيف</translation>
    </message>
    <message>
        <source>ON PAPER</source>
        <translation>على ورق</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>later:</source>
        <translation>لاحقًا:</translation>
    </message>
    <message>
        <source>− CANCELLED</source>
        <translation>− أُلغي</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>%1: let it wait</source>
        <translation>%1: دعه ينتظر</translation>
    </message>
    <message>
        <source>%1: make it now</source>
        <translation>%1: حضّره الآن</translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation>إلى مكانه</translation>
    </message>
    <message>
        <source>It goes before the others, at every station</source>
        <translation>يتقدّم على غيره في كل محطة</translation>
    </message>
    <message>
        <source>It stands among the others again</source>
        <translation>يعود بين غيره</translation>
    </message>
    <message>
        <source>It stands at the end of the ticket until it is called away</source>
        <translation>يبقى في آخر البطاقة حتى يُطلب</translation>
    </message>
    <message>
        <source>It waits to be called away</source>
        <translation>ينتظر أن يُطلب</translation>
    </message>
    <message>
        <source>Make it first</source>
        <translation>حضّره أولًا</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
</context>
<context>
    <name>ToLookAt</name>
    <message>
        <source>1 thing to look at</source>
        <translation>أمر واحد للنظر</translation>
    </message>
    <message>
        <source>Every till agrees. When two of them do the same thing at once, it is told here.</source>
        <translation>كل الصناديق متفقة. إن فعل اثنان الأمر نفسه معًا ذُكر هنا.</translation>
    </message>
    <message>
        <source>For a manager</source>
        <translation>للمدير</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>لا شيء للنظر</translation>
    </message>
    <message>
        <source>The sales are safe. Look at what does not agree.</source>
        <translation>المبيعات سليمة. انظر فيما لا يتفق.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>للنظر</translation>
    </message>
    <message>
        <source>{count} older ones follow when these are dealt with.</source>
        <translation>تتبعها أقدم منها عند الانتهاء من هذه: {count}.</translation>
    </message>
    <message>
        <source>{count} things to look at</source>
        <translation>أمور للنظر: {count}</translation>
    </message>
    <message>
        <source>{who} at {till}</source>
        <translation>{who} على {till}</translation>
    </message>
</context>
<context>
    <name>ToLookAtModel</name>
    <message>
        <source>Dealt with</source>
        <translation>تمت التسوية</translation>
    </message>
</context>
<context>
    <name>VatNumber</name>
    <message>
        <source>A VAT number is nine digits, such as GB 123 4567 89.</source>
        <translation>الرقم الضريبي تسعة أرقام، مثل GB 123 4567 89.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>قبل {count} يوم</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>قبل {count} س</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>قبل {count} د</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
</context>
</TS>
