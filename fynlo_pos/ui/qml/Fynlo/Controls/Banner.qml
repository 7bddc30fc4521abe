import QtQuick
import QtQuick.Layouts

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
    /** The remedies stand below the words where these would be a narrow column beside them. */
    readonly property bool _stacked: root._mends && root.width < _beside + Theme.scaled(root.most < Theme.scaled(80) ? 140 : 280)
    readonly property bool _mends: root._actionText !== "" || root._dismissText !== ""
    readonly property real _beside: first.implicitWidth + second.implicitWidth + Theme.space12
    readonly property real _lineHeight: saying.implicitHeight / Math.max(1, saying.lineCount)
    readonly property real _lines: Math.max(1, Math.floor((root.most - 2 * Theme.space4 - (root._stacked ? remedies.implicitHeight + 2 * Theme.space4 : 0)) / root._lineHeight))
    readonly property string _sign: root._tone === Tone.Good ? "check" : root._tone === Tone.Warn || root._tone === Tone.Stop ? "warning" : "info"

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
        root._text = root.text;
        words.contentY = 0;
        root._tone = root.tone;
        root._actionText = root.actionText;
        root._dismissText = root.dismissText;
        if (root._ready && (stood || root.visible))
            footing.moved();
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

    implicitWidth: row.implicitWidth + 2 * Theme.space16
    implicitHeight: row.implicitHeight + 2 * Theme.space4
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
        onTriggered: first.down || second.down ? longest.restart() : root._show()
    }
    Connections {
        target: root._stage

        function onHandsRestChanged(): void {
            root._follow();
        }
    }
    Footing {
        id: footing

        mover: root
        stage: root._stage
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.edgeWidth
        color: Theme.tone(root._tone)
    }
    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space8
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space4
        columns: root._stacked ? 2 : 3
        columnSpacing: Theme.space12
        rowSpacing: Theme.space4

        Icon {
            icon: root._sign
            color: Theme.tone(root._tone)
        }
        Flickable {
            id: words

            Layout.fillWidth: true
            implicitWidth: saying.implicitWidth
            implicitHeight: Math.max(Theme.target, Math.min(saying.implicitHeight, root._lines * root._lineHeight))
            contentWidth: width
            contentHeight: saying.height
            interactive: contentHeight > height
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Label {
                id: saying

                anchors.left: parent.left
                width: words.width - Theme.space8
                height: Math.max(words.height, implicitHeight)
                verticalAlignment: Text.AlignVCenter
                text: root._text
                weight: Theme.medium
            }
            ScrollMark {
                parent: words
                target: words
            }
        }
        GridLayout {
            id: remedies

            Layout.columnSpan: root._stacked ? 2 : 1
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: root._stacked
            Layout.bottomMargin: root._stacked ? Theme.space4 : 0
            visible: root._mends
            columns: row.width < root._beside ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: Theme.space8

            Button {
                id: first

                Layout.fillWidth: true
                visible: root._actionText !== ""
                text: root._actionText
                onClicked: root._answer(root.action)
            }
            Button {
                id: second

                Layout.fillWidth: true
                visible: root._dismissText !== ""
                text: root._dismissText
                kind: Button.Quiet
                onClicked: root._answer(root.dismissed)
            }
        }
    }
}
