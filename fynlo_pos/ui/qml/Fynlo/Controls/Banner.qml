pragma ComponentBehavior: Bound
import QtQuick

/** A condition that lasts, with its remedy; the screen takes it away when it has healed. It moves the page below it: it comes, changes and goes while hands rest. */
Rectangle {
    id: root

    property string text: ""
    property int tone: Tone.Warn
    property string actionText: ""
    property string dismissText: ""
    /** It is no taller, whatever it says: words that need more flick. */
    property real most: Infinity

    signal action
    signal dismissed

    /** As it was told last; what is in sight follows when hands rest. */
    readonly property var _told: [root.text, root.tone, root.actionText, root.dismissText]
    property string _text: ""
    property int _tone: Tone.Warn
    property string _actionText: ""
    property string _dismissText: ""
    property Stage _stage: null
    property bool _ready: false
    property bool _acting: false
    /** Most banners never come: what one looks like is made for its first words. */
    readonly property BannerFace _face: face.item as BannerFace

    function _isLate(): bool {
        return root._text !== root.text || root._tone !== root.tone || root._actionText !== root.actionText || root._dismissText !== root.dismissText;
    }

    function _follow(): void {
        if (!root._isLate())
            longest.stop();
        else if (root._acting || root._stage === null || root._stage.handsRest)
            root._show();
        else if (!longest.running)
            longest.start();
    }

    function _show(): void {
        const said = root._text !== root.text && root.text !== "";
        const stood = root.visible;
        longest.stop();
        face.active = face.active || root.text !== "";
        root._text = root.text;
        root._face?.begin();
        root._tone = root.tone;
        root._actionText = root.actionText;
        root._dismissText = root.dismissText;
        if (root._ready && (stood || root.visible))
            root._face.moved();
        if (said && root.visible)
            root.Accessible.announce(root._text, Accessible.Assertive);
    }

    /** What its condition has become meanwhile, no button of before answers. */
    function _answer(answer: var): void {
        if (root._isLate()) {
            root._show();
            return;
        }
        root._acting = true;
        answer();
        root._acting = false;
    }

    implicitWidth: face.implicitWidth
    implicitHeight: face.implicitHeight
    visible: root._text !== ""
    color: Theme.toneSoft(root._tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root._text

    on_ToldChanged: {
        if (root._ready)
            root._follow();
    }
    Component.onCompleted: {
        let place = root.parent;
        while (place && !(place instanceof Stage))
            place = place.parent;
        root._stage = place as Stage;
        root._show();
        root._ready = true;
    }

    Timer {
        id: longest

        interval: Theme.longestWait
        // Not while a finger is on what would be another button then.
        onTriggered: root._face?.held ? longest.restart() : root._show()
    }
    Connections {
        target: root._stage

        function onHandsRestChanged(): void {
            root._follow();
        }
    }
    Loader {
        id: face

        active: false
        anchors.fill: parent
        sourceComponent: BannerFace {
            mover: root
            stage: root._stage
            text: root._text
            tone: root._tone
            actionText: root._actionText
            dismissText: root._dismissText
            most: root.most
            onAction: root._answer(root.action)
            onDismissed: root._answer(root.dismissed)
        }
    }
}
