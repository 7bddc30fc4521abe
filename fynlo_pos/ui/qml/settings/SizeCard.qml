import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One size of a product: its name, its prices, its barcode. */
Panel {
    id: root

    required property int place
    property string name: ""
    property string nameError: ""
    property string price: ""
    property string priceError: ""
    property string takeAway: ""
    property string takeAwayError: ""
    property string barcodes: ""
    property string barcodesError: ""

    readonly property string called: root.name !== "" ? root.name : qsTr("size %1").arg(root.place + 1)

    /** All of it in one line. */
    readonly property bool wide: width >= Theme.scaled(640)

    signal written(string what, string text)
    signal ended
    signal removed

    implicitHeight: lines.implicitHeight + 2 * Theme.space12

    RowLayout {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space12
        spacing: Theme.space8

        GridLayout {
            Layout.fillWidth: true
            columns: root.wide ? 2 : 1
            columnSpacing: Theme.space12
            rowSpacing: Theme.space8

            SavedField {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.scaled(180)
                label: qsTr("Size %1").arg(root.place + 1)
                text: root.name
                placeholder: qsTr("Such as Small")
                error: root.nameError
                onEdited: text => root.written("name", text)
                onEnded: root.ended()
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.scaled(380)
                columns: root.width >= Theme.scaled(560) ? 3 : root.width >= Theme.scaled(400) ? 2 : 1
                columnSpacing: Theme.space12
                rowSpacing: Theme.space8
                uniformCellWidths: columns > 1

                SavedField {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    label: qsTr("Price")
                    accessibleName: qsTr("Price of %1").arg(root.called)
                    text: root.price
                    entry: Field.Money
                    error: root.priceError
                    onEdited: text => root.written("price", text)
                    onEnded: root.ended()
                }
                SavedField {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    label: qsTr("Take-away price")
                    accessibleName: qsTr("Take-away price of %1").arg(root.called)
                    text: root.takeAway
                    entry: Field.Money
                    error: root.takeAwayError
                    onEdited: text => root.written("take_away", text)
                    onEnded: root.ended()
                }
                SavedField {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    label: qsTr("Barcode")
                    accessibleName: qsTr("Barcode of %1").arg(root.called)
                    text: root.barcodes
                    error: root.barcodesError
                    takesCode: true
                    onEdited: text => root.written("barcodes", text)
                    onEnded: root.ended()
                }
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.body + Theme.space8
            iconName: "trash"
            name: qsTr("Remove %1").arg(root.called)
            onClicked: root.removed()
        }
    }
}
