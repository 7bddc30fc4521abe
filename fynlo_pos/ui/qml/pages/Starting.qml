pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The first picture, until the database has been opened. It turns only once that takes long: until then a moving picture would hold up what it waits for. */
FocusScope {
    id: root

    required property Shell shell
    readonly property string trouble: root.shell.notices.bannerText

    Timer {
        id: patience

        interval: Theme.startPatience
        running: true
    }
    ColumnLayout {
        anchors.centerIn: parent
        visible: root.trouble === ""
        spacing: Theme.space24

        Label {
            Layout.alignment: Qt.AlignHCenter
            text: "Fynlo"
            size: Theme.total
            weight: Theme.bold
        }
        Item {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: spinner.implicitWidth
            implicitHeight: spinner.implicitHeight

            Spinner {
                id: spinner

                running: !patience.running
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.trouble !== ""
        sourceComponent: EmptyState {
            iconName: "warning"
            title: qsTr("The till could not be opened")
            text: root.trouble
            actionText: qsTr("Close")
            onAction: root.shell.exit()
        }
    }
}
